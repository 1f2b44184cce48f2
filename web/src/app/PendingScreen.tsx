import { useTranslation } from 'react-i18next'

export function PendingScreen() {
  const { t } = useTranslation()
  return (
    <p className="pending" role="status">
      {t('state.loading')}
    </p>
  )
}
