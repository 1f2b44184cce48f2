import type { ResultTable, TableColumn, Text } from '../../api/model'
import type { Language } from '../../language'

const PLAIN_FROM = -4
const PLAIN_TO = 6

/** A number with so many significant digits; very large and very small ones with a power of ten. */
export function significant(value: number, digits: number): string {
  if (!Number.isFinite(value)) return ''
  if (value === 0) return '0'
  const [mantissa = '', power = '0'] = value.toExponential(digits - 1).split('e')
  const exponent = Number(power)
  if (exponent < PLAIN_FROM || exponent > Math.max(PLAIN_TO, digits)) return `${mantissa}e${exponent}`
  const decimals = Math.max(0, digits - 1 - exponent)
  return Number(value.toPrecision(digits)).toFixed(Math.min(100, decimals))
}

/** A cell as people read it. */
export function shown(cell: unknown, column: TableColumn, language: Language): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : significant(cell, column.digits)
  if (typeof cell === 'boolean') return cell ? YES[language] : NO[language]
  if (typeof cell === 'object') return (cell as Text)[language] || (cell as Text).en
  return String(cell)
}

const YES: Readonly<Record<Language, string>> = { en: 'yes', ko: '예' }
const NO: Readonly<Record<Language, string>> = { en: 'no', ko: '아니오' }

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** All of a table with full precision, as a file that every program opens. */
export function tableCsv(table: ResultTable, language: Language): string {
  const head = table.columns.map((column) => quoted(column.unit === '1' ? column.name : `${column.name} [${column.unit}]`))
  const rows = table.rows.map((row) =>
    table.columns
      .map((column, index) => {
        const cell = row[index]
        return quoted(typeof cell === 'number' ? String(cell) : shown(cell, column, language))
      })
      .join(','),
  )
  return [head.join(','), ...rows].join('\n') + '\n'
}
