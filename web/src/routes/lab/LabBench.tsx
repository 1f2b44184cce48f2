import { usePageTitle } from '../../app/usePageTitle'
import { useWords } from '../../language/useWords'

export function LabBench() {
  const { t } = useWords()
  usePageTitle(t('lab.title'))
  return (
    <main id="main" className="page stack" tabIndex={-1}>
      <h1>{t('lab.title')}</h1>
    </main>
  )
}
