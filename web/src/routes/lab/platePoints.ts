import type { WellReading } from '../../api/model'
import { cv, mean } from './curve'
import type { Plate, Role } from './plate'

export interface PlatePoint {
  name: string
  amount: number
  /** Mean reading of the replicates without the blank. */
  response: number
  cv_percent: number
  replicates: number
}

/** The plate's readings by what is in the wells: replicates together, the mean blank taken off. */
export function platePoints(wells: readonly WellReading[], plate: Plate): { standards: PlatePoint[]; samples: PlatePoint[] } {
  const readings = wells.filter(({ over }) => !over)
  const blanks = readings.filter(({ position }) => plate.get(position)?.role === 'BLANK').map(({ value }) => value)
  const blank = blanks.length > 0 ? mean(blanks) : 0
  const of = (role: Role): PlatePoint[] => {
    const groups = new Map<string, { name: string; amount: number; values: number[] }>()
    for (const { position, value } of readings) {
      const filling = plate.get(position)
      if (filling?.role !== role) continue
      const key = `${filling.name} ${filling.amount}`
      const group = groups.get(key) ?? { name: filling.name, amount: filling.amount, values: [] }
      group.values.push(value)
      groups.set(key, group)
    }
    return [...groups.values()]
      .map(({ name, amount, values }) => ({
        name,
        amount,
        response: mean(values) - blank,
        cv_percent: cv(values.map((value) => value - blank)),
        replicates: values.length,
      }))
      .sort((a, b) => a.amount - b.amount)
  }
  return { standards: of('STANDARD'), samples: of('SAMPLE') }
}
