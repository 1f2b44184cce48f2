import { useSuspenseQuery } from '@tanstack/react-query'
import type { StepDefinition } from '../api/model'
import { recordQuery } from '../api/runs'
import { useWords } from '../language/useWords'
import { useRun } from '../live/RunContext'
import { isFinished } from './search'
import { WaitMeter } from './controls/WaitMeter'
import { waitingSince } from './waitProgress'

/** What a command of the step before is still to bring about. */
export function PendingWaits({ step }: { step: StepDefinition }) {
  const { t, text } = useWords()
  const { id, plan } = useRun()
  const record = useSuspenseQuery(recordQuery(id)).data
  const begun = (step.after ?? [])
    .map((each) => plan.step(each)?.step)
    .filter(
      (each) =>
        each?.kind === 'command' &&
        each.until !== undefined &&
        isFinished(record.steps.find((state) => state.id === each.id)),
    )
  return begun.map(
    (each) =>
      each?.until && (
        <section key={each.id} className="control stack-tight" aria-label={text(each.title)}>
          <p className="small">{t('wait.first', { title: text(each.title) })}</p>
          <WaitMeter until={each.until} since={waitingSince(record, [each.id])} />
        </section>
      ),
  )
}
