import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { StepDefinition } from '../api/model'
import { recordQuery } from '../api/runs'
import { useWords } from '../language/useWords'
import { useRun } from '../live/RunContext'
import { isFinished } from './search'

/** Says which earlier step keeps one from beginning, and leads there. */
export function ComesFirst({ step }: { step: StepDefinition }) {
  const { t, text } = useWords()
  const { id, plan } = useRun()
  const record = useSuspenseQuery(recordQuery(id)).data
  const open = (each: string) => !isFinished(record.steps.find((state) => state.id === each))
  const first = plan.step((step.after ?? []).find(open)) ?? plan.steps.find((placed) => open(placed.step.id))
  return (
    <p className="note small">
      {t('record.locked')}{' '}
      {first && first.step.id !== step.id && (
        <Link to="/runs/$runId" params={{ runId: id }} search={{ step: first.step.id }}>
          {first.number} {text(first.step.title)}
        </Link>
      )}
    </p>
  )
}
