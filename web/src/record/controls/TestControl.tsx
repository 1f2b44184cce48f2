import { Link } from '@tanstack/react-router'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { LimitsText } from './LimitsText'
import type { ControlProps } from './StepControl'

/** A test is done at the lab bench. */
export function TestControl({ step }: ControlProps) {
  const { t, text } = useWords()
  const { id, plan } = useRun()
  const specification = plan.view.specification.find((each) => each.id === step.specification)
  return (
    <div className="control stack-tight">
      <p>
        {t('test.order', { test: step.test, sample: step.sample })}
        {specification && <> · {text(specification.title)}</>}
      </p>
      <LimitsText
        low={specification?.lower ?? step.low}
        high={specification?.upper ?? step.high}
        unit={specification?.unit ?? step.unit}
        digits={specification?.digits ?? step.digits}
      />
      <Link
        to="/runs/$runId/lab"
        params={{ runId: id }}
        search={{ step: step.id, sample: step.sample, test: step.test }}
        className="button primary"
      >
        {t('test.toBench')}
      </Link>
    </div>
  )
}
