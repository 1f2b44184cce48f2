import type { UnitView } from '../../api/model'

export type Area = 'preparation' | 'reaction' | 'purification' | 'finish' | 'utilities' | 'other'

/** Where in the building a kind of unit stands; the first that matches. */
const AREAS: readonly (readonly [RegExp, Area])[] = [
  [/clean-room|water|steam|compressed-air|cip|power/i, 'utilities'],
  [/balance|mixing|autoclave/i, 'preparation'],
  [/bank|flask|bag|seed|ferment|bioreactor|ivt|lnp/i, 'reaction'],
  [/centrifug|homogeni|filter|column|inactivation/i, 'purification'],
  [/fill|freez|inspection|label/i, 'finish'],
]

const ORDER: readonly Area[] = ['preparation', 'reaction', 'purification', 'finish', 'utilities', 'other']

export function areaOf(type: string): Area {
  if (/vial-filler/.test(type)) return 'finish'
  return AREAS.find(([pattern]) => pattern.test(type))?.[1] ?? 'other'
}

/** The units of a plant by area, in the order in which a batch goes through them. */
export function byArea(units: readonly UnitView[]): { area: Area; units: readonly UnitView[] }[] {
  return ORDER.map((area) => ({ area, units: units.filter(({ type }) => areaOf(type) === area) })).filter((each) => each.units.length > 0)
}
