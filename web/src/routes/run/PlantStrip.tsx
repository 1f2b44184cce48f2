import { useWords } from '../../language/useWords'
import { unitOfTag } from '../../live/RunPlan'
import { useRun } from '../../live/RunContext'
import { useAlarms, useBusy } from '../../live/useLive'

/** The whole plant in one line, to go to another unit. */
export function PlantStrip(props: { current: string | undefined; onChoose: (unit: string) => void }) {
  const { t, text } = useWords()
  const { plan } = useRun()
  const alarms = useAlarms()
  const busy = useBusy()
  return (
    <nav className="plant-strip" aria-label={t('plant.overview')}>
      <ul>
        {plan.view.units.map((unit) => {
          const alarmed = alarms.some(({ tag }) => unitOfTag(tag) === unit.name)
          return (
            <li key={unit.name}>
              <button
                type="button"
                aria-current={props.current === unit.name ? 'true' : undefined}
                onClick={() => props.onChoose(unit.name)}
                title={text(unit.title)}
              >
                <span>
                  <strong>{unit.name}</strong>
                  {alarmed && <span className="strip-alarm">{t('alarm.short')}</span>}
                  {busy.includes(unit.name) && (
                    <span className="strip-busy">
                      <span className="hidden-text">{t('plant.busy')}</span>
                    </span>
                  )}
                </span>
                <span className="small">{text(unit.title)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
