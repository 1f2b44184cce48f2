import type { Tag, UnitView } from '../../api/model'

export interface PlacedRoom {
  name: string
  /** Its tags, the pressure first. */
  tags: readonly Tag[]
  column: number
  /** 0 is the top; rooms of a short column stand in the middle. */
  row: number
}

export interface PlacedDoor {
  tag: Tag
  one: PlacedRoom
  other: PlacedRoom
}

/** The rooms of a clean area in the order in which one walks through them: a column for each door passed. */
export function roomPlan(unit: UnitView): { rooms: PlacedRoom[]; doors: PlacedDoor[]; columns: number; rows: number } {
  const short = (tag: Tag) => tag.name.slice(unit.name.length + 1)
  const names = unit.tags.map(short).flatMap((name) => /^([^.]+)\.pressure$/.exec(name)?.[1] ?? [])
  const links = unit.tags.flatMap((tag) => {
    const door = /^(.+)\.open$/.exec(short(tag))?.[1]
    const one = door && names.find((name) => door.startsWith(`${name}-`) && names.includes(door.slice(name.length + 1)))
    return door && one ? [{ tag, one, other: door.slice(one.length + 1) }] : []
  })
  const depth = new Map<string, number>()
  for (const start of names) {
    if (depth.has(start)) continue
    depth.set(start, 0)
    for (const queue = [start]; queue.length > 0; ) {
      const at = queue.shift()!
      for (const { one, other } of links) {
        const next = one === at ? other : other === at ? one : undefined
        if (next !== undefined && !depth.has(next)) {
          depth.set(next, depth.get(at)! + 1)
          queue.push(next)
        }
      }
    }
  }
  const columns = Math.max(0, ...depth.values()) + 1
  const inColumn = (column: number) => names.filter((name) => depth.get(name) === column)
  const rows = Math.max(1, ...Array.from({ length: columns }, (_, column) => inColumn(column).length))
  const rooms = names.map((name): PlacedRoom => {
    const column = depth.get(name)!
    const beside = inColumn(column)
    return {
      name,
      tags: unit.tags.filter((tag) => short(tag).startsWith(`${name}.`)),
      column,
      row: beside.indexOf(name) + (rows - beside.length) / 2,
    }
  })
  const room = (name: string) => rooms.find((each) => each.name === name)!
  return { rooms, doors: links.map(({ tag, one, other }) => ({ tag, one: room(one), other: room(other) })), columns, rows }
}
