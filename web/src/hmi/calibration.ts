import type { Action, UnitView } from '../api/model'
import type { TagGroup } from './tagGroups'

export interface Calibration {
  action: Action
  names: Record<string, string>
}

/** The unit's calibration of this part, if it has one: `calibrate` with a probe's name, or `calibratePh` and the like. */
export function calibrationOf(unit: UnitView, group: TagGroup): Calibration | undefined {
  if (!group.reading || group.reading.kind !== 'READING') return undefined
  const own = unit.actions.find(({ name }) => name.toLowerCase() === `calibrate${group.part}`.toLowerCase())
  if (own) return { action: own, names: {} }
  const action = unit.actions.find(({ name, names }) => /^calibrate/i.test(name) && names.some(({ kind }) => kind === 'PROBE'))
  const probe = action?.names.find(({ kind }) => kind === 'PROBE')
  return action && probe ? { action, names: { [probe.name]: group.part } } : undefined
}
