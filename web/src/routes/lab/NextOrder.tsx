import { Link } from '@tanstack/react-router'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import type { PlacedStep } from '../../live/RunPlan'

/** One click to the next test that the recipe orders. */
export function NextOrder({ order, primary = false }: { order: PlacedStep; primary?: boolean }) {
  const { t, text } = useWords()
  const { id } = useRun()
  const { step, number } = order
  return (
    <Link
      className={primary ? 'button primary' : 'button'}
      to="/runs/$runId/lab"
      params={{ runId: id }}
      search={{ step: step.id, sample: step.sample, test: step.test }}
    >
      {t('lab.next', { number, title: text(step.title) })}
    </Link>
  )
}
