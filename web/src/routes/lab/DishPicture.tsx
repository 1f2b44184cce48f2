import { useMemo, useState } from 'react'
import type { Dish } from '../../api/model'
import { useWords } from '../../language/useWords'
import { colonyGroups } from './colonies'
import { useSubjects } from './subjects'

const USUAL_mm = 85
const RIM_mm = 2
const MEMBRANE_mm = 23.5
const FORMS = 4
/** So many one ticks off without help. */
const FEW = 10

/** One culture plate: each colony can be ticked off once. */
export function DishPicture({ dish }: { dish: Dish }) {
  const { t, language, number } = useWords()
  const say = useSubjects()
  const groups = useMemo(() => colonyGroups(dish.colonies), [dish])
  const [counted, setCounted] = useState<ReadonlySet<number>>(new Set())
  const toggle = (index: number) =>
    setCounted((old) => {
      const next = new Set(old)
      if (!next.delete(index)) next.add(index)
      return next
    })
  const radius = dish.diameter_mm / 2
  const about = dish.about[language] ?? ''
  const last = dish.name.split(' ').at(-1) ?? ''
  const name = about ? (/^\d+$/.test(last) ? `${about} · ${last}` : `${say(dish.subject)} · ${about}`) : say(dish.name)
  return (
    <figure className="dish">
      <svg
        viewBox={`${-radius - RIM_mm} ${-radius - RIM_mm} ${2 * (radius + RIM_mm)} ${2 * (radius + RIM_mm)}`}
        style={{ width: `${(100 * dish.diameter_mm) / USUAL_mm}%` }}
        role="group"
        aria-label={t('dish.picture', { name })}
      >
        <circle className="agar" r={radius} />
        {dish.membrane && <circle className="membrane" r={MEMBRANE_mm} />}
        {dish.lawn && <circle className="lawn" r={dish.membrane ? MEMBRANE_mm : radius} />}
        {groups.map((colonies, index) => (
          <g
            key={index}
            role="checkbox"
            tabIndex={0}
            aria-checked={counted.has(index)}
            aria-label={t('dish.mark', { number: index + 1 })}
            className={counted.has(index) ? 'colony counted' : 'colony'}
            onClick={() => toggle(index)}
            onKeyDown={(event) => {
              if (event.key === ' ' || event.key === 'Enter') {
                event.preventDefault()
                toggle(index)
              }
            }}
          >
            {colonies.map((colony, part) => (
              <circle
                key={part}
                className={`form-${Math.min(FORMS - 1, colony.form)}`}
                cx={colony.x_mm}
                cy={colony.y_mm}
                r={colony.diameter_mm / 2}
              />
            ))}
            {colonies.map((colony, part) => (
              <circle key={part} className="colony-ring" cx={colony.x_mm} cy={colony.y_mm} r={colony.diameter_mm / 2 + 1} />
            ))}
          </g>
        ))}
      </svg>
      <figcaption className="small">
        <strong>{name}</strong>
        {!about && (
          <span>
            {dish.dilution === 1 ? t('dish.undiluted') : t('dish.dilution', { dilution: number(dish.dilution, 0) })} ·{' '}
            {t('dish.volume', { volume: number(dish.volume_mL, 1) })}
          </span>
        )}
        {dish.lawn && <span>{t('dish.lawn')}</span>}
        <span className="row tight">
          <output aria-live="polite">{t('dish.count', { count: counted.size })}</output>
          {groups.length > FEW && counted.size < groups.length && (
            <button type="button" className="button quiet small" onClick={() => setCounted(new Set(groups.keys()))}>
              {t('dish.all')}
            </button>
          )}
          {counted.size > 0 && (
            <button type="button" className="button quiet small" onClick={() => setCounted(new Set())}>
              {t('dish.reset')}
            </button>
          )}
        </span>
      </figcaption>
    </figure>
  )
}
