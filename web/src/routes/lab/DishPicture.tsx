import { useState } from 'react'
import type { Dish } from '../../api/model'
import { useWords } from '../../language/useWords'

const RADIUS_mm = 42.5
const MEMBRANE_mm = 23.5
const FORMS = 4

/** One culture plate: each colony can be ticked off once. */
export function DishPicture({ dish }: { dish: Dish }) {
  const { t, number } = useWords()
  const [counted, setCounted] = useState<ReadonlySet<number>>(new Set())
  const toggle = (index: number) =>
    setCounted((old) => {
      const next = new Set(old)
      if (!next.delete(index)) next.add(index)
      return next
    })
  return (
    <figure className="dish">
      <svg
        viewBox={`${-RADIUS_mm - 2} ${-RADIUS_mm - 2} ${2 * RADIUS_mm + 4} ${2 * RADIUS_mm + 4}`}
        role="group"
        aria-label={t('dish.picture', { name: dish.name })}
      >
        <circle className="agar" r={RADIUS_mm} />
        {dish.membrane && <circle className="membrane" r={MEMBRANE_mm} />}
        {dish.lawn && <circle className="lawn" r={dish.membrane ? MEMBRANE_mm : RADIUS_mm} />}
        {dish.colonies.map((colony, index) => (
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
            <circle
              className={`form-${Math.min(FORMS - 1, colony.form)}`}
              cx={colony.x_mm}
              cy={colony.y_mm}
              r={colony.diameter_mm / 2}
            />
            <circle className="colony-ring" cx={colony.x_mm} cy={colony.y_mm} r={colony.diameter_mm / 2 + 1} />
          </g>
        ))}
      </svg>
      <figcaption className="small">
        <strong>{dish.name}</strong>
        <span>
          {t('dish.dilution', { dilution: number(dish.dilution, 0) })} ·{' '}
          {t('dish.volume', { volume: number(dish.volume_mL, 1) })}
          {dish.lawn && ` · ${t('dish.lawn')}`}
        </span>
        <span className="row tight">
          <output aria-live="polite">{t('dish.count', { count: counted.size })}</output>
          <button type="button" className="button quiet small" onClick={() => setCounted(new Set())}>
            {t('dish.reset')}
          </button>
        </span>
      </figcaption>
    </figure>
  )
}
