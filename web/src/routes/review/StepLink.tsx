import { Link } from '@tanstack/react-router'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'

/** To the place in the record where something was entered. */
export function StepLink({ step, seq }: { step?: string | null; seq?: number | null }) {
  const { t, text } = useWords()
  const { id, plan } = useRun()
  const placed = plan.step(step)
  if (!placed) return null
  return (
    <Link
      to="/runs/$runId/review"
      params={{ runId: id }}
      search={{ view: 'record', ...(typeof seq === 'number' && { seq }) }}
      className="small"
      title={t('review.toStep')}
    >
      {placed.number} {text(placed.step.title)}
    </Link>
  )
}
