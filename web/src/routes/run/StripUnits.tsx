import type { UnitView } from '../../api/model'
import { useWords } from '../../language/useWords'
import { unitOfTag } from '../../live/RunPlan'
import { useClosed } from '../../live/useClosed'
import { useAlarms, useBusy } from '../../live/useLive'

export interface StripUnitsProps {
  units: readonly UnitView[]
  current: string | undefined
  onChoose: (unit: string) => void
}

export function StripUnits({ units, current, onChoose }: StripUnitsProps) {
  const { t, text } = useWords()
  const closed = useClosed()
  const standing = useAlarms()
  const alarms = closed ? [] : standing
  const busy = useBusy()
  return (
    <ul>
      {units.map((unit) => (
        <li key={unit.name}>
          <button
            type="button"
            aria-current={current === unit.name ? 'true' : undefined}
            onClick={() => onChoose(unit.name)}
            title={text(unit.title)}
          >
            <span>
              <strong>{unit.name}</strong>
              {alarms.some(({ tag }) => unitOfTag(tag) === unit.name) && (
                <span className="strip-alarm">
                  <span aria-hidden="true">!</span>
                  <span className="hidden-text">{t('alarm.short')}</span>
                </span>
              )}
              {busy.includes(unit.name) && (
                <span className="strip-busy">
                  <span className="hidden-text">{t('plant.busy')}</span>
                </span>
              )}
            </span>
            <span className="hidden-text">{text(unit.title)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
