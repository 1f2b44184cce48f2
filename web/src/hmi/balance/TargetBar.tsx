import type { StepDefinition } from '../../api/model'
import { useWords } from '../../language/useWords'
import { inUnit } from './balanceActions'

const FULL = 1.15
const PERCENT = 100

/** How far the weight is from the target; the band is the tolerance. */
export function TargetBar(props: { step: StepDefinition; value: number | undefined; unit: string }) {
  const { t } = useWords()
  const { step } = props
  const target = step.target ?? 0
  const value = inUnit(props.value ?? 0, props.unit, step.unit ?? props.unit)
  const tolerance = (step.tolerancePct ?? 0) / PERCENT
  const low = step.low ?? target * (1 - tolerance)
  const high = step.high ?? target * (1 + tolerance)
  const place = (x: number) => `${Math.min(PERCENT, Math.max(0, (PERCENT * x) / (target * FULL || 1)))}%`
  const where = value < low ? 'under' : value > high ? 'over' : 'within'
  return (
    <div className={`target-bar ${where}`}>
      <div className="target-track" aria-hidden="true">
        <span className="target-fill" style={{ width: place(value) }} />
        <span className="target-band" style={{ left: place(low), right: `calc(100% - ${place(high)})` }} />
      </div>
      <span className="small" role="status">
        {t(`weighing.${where}`)}
      </span>
    </div>
  )
}
