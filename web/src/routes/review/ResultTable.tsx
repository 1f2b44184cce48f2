import { useQuery } from '@tanstack/react-query'
import { resultsQuery } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'

/** Every specified result with its limits, what was reported and what the raw data say. */
export function ResultTable() {
  const { t, text, limits, quantity, unit } = useWords()
  const { id } = useRun()
  const results = useQuery(resultsQuery(id))
  return (
    <section className="card stack-tight">
      <h2>{t('results.title')}</h2>
      <Refusal error={results.error} />
      {results.data?.length === 0 && <p className="soft">{t('results.none')}</p>}
      {results.data && results.data.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('results.title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('results.test')}</th>
                <th scope="col">{t('results.sample')}</th>
                <th scope="col" className="number">
                  {t('results.limits')}
                </th>
                <th scope="col" className="number">
                  {t('results.reported')}
                </th>
                <th scope="col" className="number">
                  {t('results.computed')}
                </th>
                <th scope="col">{t('results.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {results.data.map((result) => (
                <tr key={result.id}>
                  <td>{text(result.title)}</td>
                  <td>{result.sample}</td>
                  <td className="number nowrap">
                    {limits(result.lower, result.upper, result.digits, result.unit)}
                  </td>
                  <td className="number nowrap">
                    {result.text ? `${result.text} ${unit(result.unit)}` : t('results.open')}
                  </td>
                  <td className="number nowrap">
                    {typeof result.computed === 'number' ? quantity(result.computed, result.digits + 1, result.unit) : ''}
                  </td>
                  <td>
                    <span className={`badge ${result.verdict === 'PASS' ? 'good' : result.verdict === 'FAIL' ? 'critical' : ''}`}>
                      {t(`verdict.${result.verdict === 'PASS' ? 'PASS' : result.verdict === 'FAIL' ? 'FAIL' : 'none'}`)}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
