import type { Stage } from '../../api/model'
import { useWords } from '../../language/useWords'

const WIDTH = 1000
const HEIGHT = 260
const TOP = 40
const PERCENT = 100
/** A stage that loses more than this is drawn so that it is seen. */
const NOTABLE_PERCENT = 20

export interface LossBandProps {
  stages: readonly Stage[]
  chosen: string | undefined
  onChoose: (stage: string) => void
}

/** A band as wide as the product, stage by stage; what falls off it is the loss. */
export function LossBand({ stages, chosen, onChoose }: LossBandProps) {
  const { t, text, number } = useWords()
  const most = Math.max(...stages.map(({ product_g, lost_g }) => product_g + lost_g), Number.MIN_VALUE)
  const step = WIDTH / stages.length
  const thick = (grams: number) => ((HEIGHT - TOP) * Math.max(0, grams)) / most
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('review.picture')}>
      <div className="loss-band">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 40}`} aria-hidden="true">
          {stages.map((stage, index) => {
            const before = thick(index === 0 ? stage.product_g + stage.lost_g : stages[index - 1]!.product_g)
            const after = thick(stage.product_g)
            const x = index * step
            const bend = x + step * 0.5
            return (
              <g key={stage.id} className={stage.id === chosen ? 'stage chosen' : 'stage'}>
                <path
                  className="kept"
                  d={`M${x} ${TOP}H${x + step}V${TOP + after}H${bend + step * 0.2}C${bend} ${TOP + after} ${bend} ${TOP + before} ${x} ${TOP + before}Z`}
                />
                {before > after + 0.5 && (
                  <path
                    className={stage.yield_pct < PERCENT - NOTABLE_PERCENT ? 'lost notable' : 'lost'}
                    d={`M${x} ${TOP + before}C${bend} ${TOP + before} ${bend} ${TOP + after} ${bend + step * 0.2} ${TOP + after}C${bend + step * 0.1} ${TOP + before} ${bend} ${HEIGHT + 30} ${bend} ${HEIGHT + 36}C${bend - 10} ${HEIGHT} ${x + step * 0.2} ${TOP + before} ${x} ${TOP + before}Z`}
                  />
                )}
              </g>
            )
          })}
        </svg>
        <ol style={{ gridTemplateColumns: `repeat(${stages.length}, minmax(6.5rem, 1fr))` }}>
          {stages.map((stage) => (
            <li key={stage.id}>
              <button type="button" aria-pressed={stage.id === chosen} onClick={() => onChoose(stage.id)}>
                <strong>{text(stage.title)}</strong>
                <span className="number">{number(stage.product_g, 2)} g</span>
                <span className={stage.yield_pct < PERCENT - NOTABLE_PERCENT ? 'number notable' : 'number soft'}>
                  {number(stage.yield_pct, 1)} %
                </span>
              </button>
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}
