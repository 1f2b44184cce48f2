import { usePageTitle } from '../../app/usePageTitle'
import { useWords } from '../../language/useWords'

const PARTS = ['training', 'workspace', 'record', 'lab', 'review', 'keyboard'] as const

export function Help() {
  const { t } = useWords()
  usePageTitle(t('help.title'))
  return (
    <main id="main" className="page narrow stack" tabIndex={-1}>
      <div>
        <h1>{t('help.title')}</h1>
        <p className="soft">{t('help.lead')}</p>
      </div>
      {PARTS.map((part) => (
        <section key={part} className="stack-tight">
          <h2>{t(`help.${part}.title`)}</h2>
          <p>{t(`help.${part}.text`)}</p>
        </section>
      ))}
      <p className="note small">{t('help.training_note')}</p>
    </main>
  )
}
