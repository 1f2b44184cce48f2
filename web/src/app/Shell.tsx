import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AppBar } from './AppBar'
import { OfflineBanner } from './OfflineBanner'
import { useFocusOnNewScreen } from './useFocusOnNewScreen'

export function Shell() {
  const { t } = useTranslation()
  useFocusOnNewScreen()
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
