import type { Tag, UnitView } from '../api/model'

/** The tags of one part of a unit, e.g. everything of `FRM-200.pH`. */
export interface TagGroup {
  part: string
  tags: readonly Tag[]
  /** What is read of it, if anything. */
  reading?: Tag
  setpoint?: Tag
  mode?: Tag
  output?: Tag
}

const MODE = /\.mode$/i
const SETPOINT = /\.(setpoint|target)$/i
/** Told elsewhere: by the stream beside the readings, by a note above the unit. */
const ELSEWHERE = /\.(busy|outside)$/
const OUTPUT = /\.output$/i

export function tagGroups(unit: UnitView): TagGroup[] {
  const parts = new Map<string, Tag[]>()
  for (const tag of unit.tags.filter(({ name }) => !ELSEWHERE.test(name))) {
    const words = tag.name.split('.').slice(1)
    const part = words.length > 1 ? words.slice(0, -1).join('.') : (words[0] ?? tag.name)
    parts.set(part, [...(parts.get(part) ?? []), tag])
  }
  return [...parts].map(([part, tags]) => ({
    part,
    tags,
    reading: readingOf(tags),
    setpoint: tags.find(({ name }) => SETPOINT.test(name)) ?? settingFor(readingOf(tags), tags),
    mode: tags.find(({ name, kind }) => kind === 'CHOICE' && MODE.test(name)),
    output: tags.find(({ name }) => OUTPUT.test(name)),
  }))
}

function readingOf(tags: readonly Tag[]): Tag | undefined {
  return tags.find(({ kind }) => kind === 'READING') ?? tags.find(({ kind, name }) => kind === 'COMPUTED' && !OUTPUT.test(name))
}

/** What is set stands beside what is read only where both are of one unit: the people in a room are no set-point of its pressure. */
function settingFor(reading: Tag | undefined, tags: readonly Tag[]): Tag | undefined {
  return tags.find(
    ({ kind, name, unit }) => kind === 'SETTING' && !OUTPUT.test(name) && (reading === undefined || reading.unit === unit),
  )
}

export function isLoop(group: TagGroup): boolean {
  return group.setpoint !== undefined && group.reading !== undefined
}

/** The first tag whose name after the unit matches, tried pattern by pattern. */
export function findTag(unit: UnitView, ...patterns: RegExp[]): Tag | undefined {
  for (const pattern of patterns) {
    const found = unit.tags.find(({ name }) => pattern.test(name.slice(unit.name.length + 1)))
    if (found) return found
  }
  return undefined
}

export function groupOf(groups: readonly TagGroup[], tag: Tag | undefined): TagGroup | undefined {
  return tag && groups.find(({ tags }) => tags.includes(tag))
}

export function findGroup(groups: readonly TagGroup[], ...patterns: RegExp[]): TagGroup | undefined {
  for (const pattern of patterns) {
    const found = groups.find(({ part }) => pattern.test(part))
    if (found) return found
  }
  return undefined
}

/** What is read first, then what is set, then the rest. */
export function ordered(group: TagGroup): readonly Tag[] {
  const first = [group.reading, group.setpoint, group.mode, group.output].filter((tag) => tag !== undefined)
  return [...first, ...group.tags.filter((tag) => !first.includes(tag))]
}
