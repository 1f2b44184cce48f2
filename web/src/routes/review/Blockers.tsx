import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { blockersQuery, recordQuery } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { StepLink } from './StepLink'

/** Everything that stands against the release. */
export function Blockers({ open }: { open: number }) {
  const { t, text } = useWords()
  const { id } = useRun()
  const { seq } = useSuspenseQuery(recordQuery(id)).data
  const blockers = useQuery(blockersQuery(id, seq))
  return (
    <section className="card stack-tight" aria-labelledby="blockers">
      <h2 id="blockers">{t('review.blockers')}</h2>
      <Refusal error={blockers.error} />
      {blockers.data?.length === 0 && <p className="note good">{t('review.noBlockers')}</p>}
      <ul className="stack-tight">
        {blockers.data?.map((blocker, index) => (
          <li key={index}>
            {text(blocker.text)} <StepLink step={blocker.step} seq={blocker.seq} />
          </li>
        ))}
      </ul>
      {blockers.isError && open > 0 && <p>{t('review.openSteps', { count: open })}</p>}
    </section>
  )
}
