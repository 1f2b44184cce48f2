import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { centreQuery, hasRole, useUser } from '../api/session'
import { useWords } from '../language/useWords'
import { LanguageChoice } from './LanguageChoice'
import { Mark } from './Mark'
import { SignOut } from './SignOut'

export function AppBar() {
  const { t, text } = useWords()
  const user = useUser()
  const centre = useQuery(centreQuery).data
  return (
    <header className="app-bar no-print">
      <Link to="/training" className="app-name">
        <Mark />
        <span>{t('app.name')}</span>
      </Link>
      {user && <span className="app-centre soft">{text(centre?.name)}</span>}
      <nav className="app-nav" aria-label={t('app.navigation')}>
        {user && <Link to="/training">{t('training.title')}</Link>}
        {user && <Link to="/laboratory">{t('analysis.title')}</Link>}
        {hasRole(user, 'administrator') && <Link to="/accounts">{t('account.title')}</Link>}
        <Link to="/help">{t('help.title')}</Link>
        <LanguageChoice />
        {user && <SignOut />}
      </nav>
    </header>
  )
}
