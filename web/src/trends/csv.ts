import type { Trends } from '../api/model'

/** A column for each tag, its unit in the header, as RFC 4180 asks for. */
export function csv(trends: Trends): string {
  const header = ['time (s)', ...trends.tags.map(({ name, unit }) => `${name} (${unit})`)]
  const rows = trends.time.map((time, index) => [time, ...trends.tags.map(({ values }) => values[index] ?? '')])
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
}

export function cell(value: unknown): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
