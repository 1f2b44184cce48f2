import type { RecordView } from '../api/model'

/** A unit that was given nothing to do for so long is at rest [s]. */
const AT_REST = 4 * 3600

/** From the first command to a unit until now, or until it had been at rest for a while after the last one [s]. */
export function runTimes(record: RecordView, unit: string, now: number): { from: number; to: number } | undefined {
  const times = record.steps
    .flatMap(({ entries }) => entries)
    .filter(({ body }) => body.command?.target === unit || body.command?.target.startsWith(`${unit}.`))
    .map(({ time }) => time)
  if (times.length === 0) return undefined
  return { from: Math.min(...times), to: Math.min(now, Math.max(...times) + AT_REST) }
}
