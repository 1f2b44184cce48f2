import { Link } from '@tanstack/react-router'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import type { ControlProps } from './StepControl'

/** The decision is made where everything that stands against it is seen. */
export function DispositionControl(_: ControlProps) {
  const { t } = useWords()
  const { id } = useRun()
  return (
    <div className="control stack-tight">
      <p>{t('disposition.where')}</p>
      <Link to="/runs/$runId/review" params={{ runId: id }} className="button primary">
        {t('disposition.toReview')}
      </Link>
    </div>
  )
}
