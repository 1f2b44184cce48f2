import type { UnitView } from '../api/model'

const FIRST = 4

/** The tags a unit's trend shows before anybody chose: its first readings. */
export function startingTags(unit: UnitView): string[] {
  const readings = unit.tags.filter(({ kind }) => kind === 'READING')
  const shown = readings.length > 0 ? readings : unit.tags.filter(({ kind }) => kind === 'COMPUTED')
  return shown.slice(0, FIRST).map(({ name }) => name)
}
