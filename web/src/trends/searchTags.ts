import type { Tag, UnitView } from '../api/model'

const MOST = 40

/** The tags of a whole plant in which every word occurs, in their name, their title or the name or title of their unit. */
export function searchTags(units: readonly UnitView[], search: string): Tag[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return units
    .flatMap((unit) =>
      unit.tags.filter((tag) => {
        const written = [tag.name, tag.title.en, tag.title.ko, unit.title.en, unit.title.ko].join(' ').toLowerCase()
        return words.every((word) => written.includes(word))
      }),
    )
    .slice(0, MOST)
}
