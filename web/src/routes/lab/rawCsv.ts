import type { RawData } from '../../api/model'

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** What stood on displays and in wells, line by line; undefined where there was neither. */
export function rawCsv(raw: Pick<RawData, 'readings' | 'wells'>): string | undefined {
  const lines = [
    ...raw.readings.map(({ name, subject, value, unit }) => [name, subject, String(value), unit]),
    ...raw.wells.map(({ position, value, over }) => [position, 'well', over ? 'over' : String(value), '1']),
  ]
  if (lines.length === 0) return undefined
  return [['reading', 'subject', 'value', 'unit'], ...lines].map((line) => line.map(quoted).join(',')).join('\n') + '\n'
}
