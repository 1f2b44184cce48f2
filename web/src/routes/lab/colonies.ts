import type { Dish } from '../../api/model'

type Colony = Dish['colonies'][number]

/** Smaller ones are not seen [mm]. */
const VISIBLE_mm = 0.3

/** What the eye takes for one colony: those whose centre lies within another. */
export function colonyGroups(colonies: readonly Colony[]): Colony[][] {
  const seen = colonies.filter(({ diameter_mm }) => diameter_mm >= VISIBLE_mm)
  const group = seen.map((_, index) => index)
  const root = (index: number): number => (group[index] === index ? index : root(group[index]!))
  for (let i = 0; i < seen.length; i++)
    for (let k = i + 1; k < seen.length; k++) {
      const [one, other] = [seen[i]!, seen[k]!]
      const reach = Math.max(one.diameter_mm, other.diameter_mm) / 2
      if ((one.x_mm - other.x_mm) ** 2 + (one.y_mm - other.y_mm) ** 2 < reach * reach) group[root(i)] = root(k)
    }
  const groups = new Map<number, Colony[]>()
  seen.forEach((colony, index) => groups.set(root(index), [...(groups.get(root(index)) ?? []), colony]))
  return [...groups.values()]
}
