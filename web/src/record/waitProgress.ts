import type { RecordView, Until } from '../api/model'

/** When the wait began: the last entry of the steps before it [s]. */
export function waitingSince(record: RecordView, steps: readonly string[]): number {
  const before = new Set(steps)
  const times = record.steps
    .filter(({ id }) => before.has(id))
    .flatMap(({ entries }) => entries)
    .map(({ time }) => time)
  return times.length > 0 ? Math.max(...times) : 0
}

/** 0..1: how much of what is waited for has come about. */
export function waitProgress(until: Until, reading: number | undefined, waited_s: number): number {
  if (until.tag !== undefined) {
    if (reading === undefined) return 0
    if (typeof until.atLeast === 'number') return part(reading, until.atLeast)
    if (typeof until.atMost === 'number') return reading <= until.atMost ? 1 : part(until.atMost, reading)
  }
  return typeof until.seconds === 'number' ? part(waited_s, until.seconds) : 0
}

function part(value: number, whole: number): number {
  if (value >= whole) return 1
  return whole > 0 ? Math.max(0, value / whole) : 0
}
