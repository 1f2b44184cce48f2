import type { Yield } from '../../api/model'
import { useWords } from '../../language/useWords'

export function YieldTable({ yields }: { yields: readonly Yield[] }) {
  const { t, text, limits, number } = useWords()
  if (yields.length === 0) return null
  return (
    <section className="card stack-tight">
      <h2>{t('review.yields')}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('review.yields')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('review.stage')}</th>
              <th scope="col" className="number">
                {t('review.expected')} (g)
              </th>
              <th scope="col" className="number">
                {t('review.actual')} (g)
              </th>
              <th scope="col" className="number">
                {t('review.yield')} (%)
              </th>
              <th scope="col">{t('review.limits')}</th>
            </tr>
          </thead>
          <tbody>
            {yields.map((each) => (
              <tr key={each.id} className={each.verdict === 'FAIL' ? 'failing' : undefined}>
                <td>{text(each.title)}</td>
                <td className="number">{number(each.expected_g, 2)}</td>
                <td className="number">{number(each.actual_g, 2)}</td>
                <td className="number">
                  {number(each.yield_pct, 1)} {each.verdict === 'FAIL' && <span className="badge critical">{t('verdict.FAIL')}</span>}
                </td>
                <td className="number nowrap">{limits(each.low_pct, each.high_pct, 0, '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
