import { useState } from 'react'
import type { ResultTable } from '../../api/model'
import { useWords } from '../../language/useWords'
import { shown, tableCsv } from './cells'
import { Download } from './Download'

/** So many rows are shown at first, and so many at most. */
const FIRST = 30
const MOST = 1000
/** Words up to this length are not broken. */
const SHORT = 16

export function OutcomeTable({ table, file }: { table: ResultTable; file: string }) {
  const { t, text, unit, language } = useWords()
  const [all, setAll] = useState(false)
  const shownRows = table.rows.slice(0, all ? MOST : FIRST)
  const numeric = table.columns.map((_, index) => table.rows.some((row) => typeof row[index] === 'number'))
  return (
    <div className="card stack-tight">
      <div className="spread">
        <h3>{text(table.title)}</h3>
        <span className="no-print">
          <Download name={`${file}-${table.name}.csv`} type="text/csv" content={() => tableCsv(table, language)}>
            CSV
          </Download>
        </span>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={text(table.title)}>
        <table>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th key={column.name} scope="col" className={numeric[index] ? 'number' : undefined}>
                  {text(column.title)} {unit(column.unit) && <span className="soft">[{unit(column.unit)}]</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shownRows.map((row, index) => (
              <tr key={index}>
                {table.columns.map((column, cell) => (
                  <td key={column.name} className={numeric[cell] ? 'number' : shown(row[cell], column, language).length <= SHORT ? 'short' : undefined}>
                    {shown(row[cell], column, language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.rows.length > shownRows.length &&
        (all ? (
          <p className="small soft">{t('analysis.moreRows', { count: table.rows.length - shownRows.length })}</p>
        ) : (
          <p className="no-print">
            <button type="button" className="button small" onClick={() => setAll(true)}>
              {t('analysis.allRows', { count: table.rows.length })}
            </button>
          </p>
        ))}
    </div>
  )
}
