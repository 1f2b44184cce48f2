import { Link } from '@tanstack/react-router'
import { useUserName } from '../api/session'
import { useWords } from '../language/useWords'
import './personLink.css'

/** Who is signed in; leads to what is theirs. On a telephone only a figure is seen. */
export function PersonLink() {
  const { t, text } = useWords()
  const name = useUserName()
  return (
    <Link to="/password" className="person-link" title={t('password.title')}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
          <circle cx="12" cy="8" r="4" />
          <path d="M4 21a8 8 0 0 1 16 0" />
        </g>
      </svg>
      <span className="person">{text(name)}</span>
      <span className="hidden-text">, {t('password.title')}</span>
    </Link>
  )
}
