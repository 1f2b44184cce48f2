import type { Trends } from '../api/model'
import { useWords } from '../language/useWords'
import { useRun } from '../live/RunContext'
import { csv } from './csv'

const ROWS = 60

/** The same data as numbers, and as a file. */
export function TrendTable({ trends }: { trends: Trends }) {
  const { t, text, number, elapsed, unit } = useWords()
  const { plan } = useRun()
  const step = Math.max(1, Math.ceil(trends.time.length / ROWS))
  const rows = trends.time.map((time, index) => ({ time, index })).filter(({ index }) => index % step === 0).reverse()
  return (
    <div className="stack-tight">
      <a
        className="button small"
        download="trends.csv"
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv(trends))}`}
      >
        {t('trend.csv')}
      </a>
      <div className="scroll trend-table" tabIndex={0} role="region" aria-label={t('trend.table')}>
        <table className="small">
          <thead>
            <tr>
              <th scope="col">{t('run.time')}</th>
              {trends.tags.map((tag) => (
                <th key={tag.name} scope="col" className="number">
                  {text(plan.tag(tag.name)?.title) || tag.name} {unit(tag.unit)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ time, index }) => (
              <tr key={time}>
                <td className="number">{elapsed(time)}</td>
                {trends.tags.map((tag) => (
                  <td key={tag.name} className="number">
                    {number(tag.values[index] ?? NaN, plan.tag(tag.name)?.digits ?? 2)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
