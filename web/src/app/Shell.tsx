import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AppBar } from './AppBar'
import { OfflineBanner } from './OfflineBanner'

export function Shell() {
  const { t } = useTranslation()
  return (
    <>
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <AppBar />
      <OfflineBanner />
      <Outlet />
    </>
  )
}
