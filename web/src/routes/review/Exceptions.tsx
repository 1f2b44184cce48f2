import type { RecordView } from '../../api/model'
import { useWords } from '../../language/useWords'
import { Blockers } from './Blockers'
import { DeviationList } from './DeviationList'
import { Disposition } from './Disposition'
import { FindingTable } from './FindingTable'
import { StepList } from './StepList'
import { YieldTable } from './YieldTable'

/** Review by exception: first what is not as it should be. */
export function Exceptions({ record }: { record: RecordView }) {
  const { t } = useWords()
  const failed = record.steps.filter(({ verdict, state }) => verdict === 'FAIL' || state === 'FAILED')
  const skipped = record.steps.filter(({ state }) => state === 'NOT_APPLICABLE')
  const open = record.steps.filter(({ state }) => state === 'OPEN' || state === 'LOCKED').length
  return (
    <div className="exceptions">
      <div className="stack">
        <Blockers open={open} />
        <FindingTable findings={record.findings} />
        <section className="card stack-tight" aria-labelledby="failed-steps">
          <h2 id="failed-steps">{t('review.failed')}</h2>
          <StepList steps={failed} />
        </section>
        <section className="card stack-tight" aria-labelledby="skipped-steps">
          <h2 id="skipped-steps">{t('review.skipped')}</h2>
          <p>{t('review.openSteps', { count: open })}</p>
          <StepList steps={skipped} />
        </section>
      </div>
      <div className="stack">
        <Disposition record={record} />
        <DeviationList record={record} />
        <YieldTable yields={record.yields} />
      </div>
    </div>
  )
}
