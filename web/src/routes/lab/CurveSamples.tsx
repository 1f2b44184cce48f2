import { useWords } from '../../language/useWords'
import { inverse, mean, type Curve } from './curve'
import type { PlatePoint } from './platePoints'

/** The curve is in ug/mL, the result in g/L. */
const PER_GRAM_PER_LITRE = 1000

export interface CurveSamplesProps {
  samples: readonly PlatePoint[]
  curve: Curve
  highest: number
  onUse: (value: string) => void
}

/** The samples on the curve, times their dilution. What lies outside the standards does not count. */
export function CurveSamples({ samples, curve, highest, onUse }: CurveSamplesProps) {
  const { t, number } = useWords()
  const rows = samples.map((point) => {
    const read = inverse(curve, point.response)
    const inside = read !== undefined && read >= 0 && read <= highest
    return { point, read, inside, result: inside ? (read * point.amount) / PER_GRAM_PER_LITRE : undefined }
  })
  const counted = rows.flatMap(({ result }) => (result === undefined ? [] : [result]))
  return (
    <div className="stack-tight">
      <h4>{t('curve.samples')}</h4>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('curve.samples')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('lab.sample')}</th>
              <th scope="col" className="number">
                {t('plate.dilution')}
              </th>
              <th scope="col" className="number">
                {t('curve.response')}
              </th>
              <th scope="col" className="number">
                {t('curve.onCurve')}
              </th>
              <th scope="col" className="number">
                {t('curve.timesDilution')}
              </th>
              <th scope="col" className="number">
                {t('curve.cv')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ point, read, inside, result }) => (
              <tr key={`${point.name} ${point.amount}`}>
                <td>{point.name}</td>
                <td className="number">{point.amount}</td>
                <td className="number">{number(point.response, 3)}</td>
                <td className="number">{inside ? number(read!, 1) : t('curve.outside')}</td>
                <td className="number">{result === undefined ? '' : `${number(result, 3)} g/L`}</td>
                <td className="number">{number(point.cv_percent, 1)} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {counted.length > 0 && (
        <p className="row">
          <span>
            {t('curve.mean')}: <strong className="number">{number(mean(counted), 3)} g/L</strong>
          </span>
          <button type="button" className="button small" onClick={() => onUse(mean(counted).toFixed(3))}>
            {t('curve.useMean')}
          </button>
        </p>
      )}
    </div>
  )
}
