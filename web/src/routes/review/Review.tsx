import { usePageTitle } from '../../app/usePageTitle'
import { useWords } from '../../language/useWords'

export function Review() {
  const { t } = useWords()
  usePageTitle(t('review.title'))
  return (
    <main id="main" className="page stack" tabIndex={-1}>
      <h1>{t('review.title')}</h1>
    </main>
  )
}
