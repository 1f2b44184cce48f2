import { useQuery } from '@tanstack/react-query'
import { verificationQuery } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { Verdict } from './Verdict'

/** The record to take away, and the proof that nobody altered it. */
export function Downloads() {
  const { t } = useWords()
  const { id } = useRun()
  const verification = useQuery(verificationQuery(id))
  const address = (file: string) => `/api/runs/${encodeURIComponent(id)}/${file}`
  return (
    <section className="downloads no-print" aria-label={t('review.downloads')}>
      <div className="row tight">
        <a className="button small" href={address('record.pdf?lang=ko')} download>
          {t('review.pdf')} · {t('review.pdfKo')}
        </a>
        <a className="button small" href={address('record.pdf?lang=en')} download>
          {t('review.pdf')} · {t('review.pdfEn')}
        </a>
        <a className="button small" href={address('log.jsonl')} download>
          {t('review.log')}
        </a>
        <a className="button small" href={address('trends.csv')} download>
          {t('review.trends')}
        </a>
        <a className="button small" href={address('results.json')} download>
          {t('review.resultsFile')}
        </a>
        <button
          type="button"
          className="button small"
          disabled={verification.isFetching}
          onClick={() => void verification.refetch()}
        >
          {t('review.verify')}
        </button>
      </div>
      <Refusal error={verification.error} />
      {verification.data && <Verdict verification={verification.data} />}
    </section>
  )
}
