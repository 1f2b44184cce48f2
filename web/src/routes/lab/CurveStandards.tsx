import { useWords } from '../../language/useWords'
import { at, inverse, type Curve } from './curve'
import type { PlatePoint } from './platePoints'

const PERCENT = 100

/** Each standard read back off its own curve, and what is left over. */
export function CurveStandards({ standards, curve }: { standards: readonly PlatePoint[]; curve: Curve }) {
  const { t, number } = useWords()
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('plate.STANDARD')}>
      <table>
        <thead>
          <tr>
            {(['nominal', 'response', 'back', 'recovery', 'residual', 'cv'] as const).map((head) => (
              <th key={head} scope="col" className="number">
                {t(`curve.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standards.map((point) => {
            const back = inverse(curve, point.response)
            return (
              <tr key={point.amount}>
                <td className="number">{point.amount}</td>
                <td className="number">{number(point.response, 3)}</td>
                <td className="number">{back === undefined ? t('curve.outside') : number(back, 1)}</td>
                <td className="number">
                  {back === undefined ? '' : `${number((PERCENT * back) / point.amount, 1)} %`}
                </td>
                <td className="number">{number(point.response - at(curve, point.amount), 4)}</td>
                <td className="number">{number(point.cv_percent, 1)} %</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
