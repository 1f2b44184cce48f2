import type { Genealogy, GenealogyNode } from '../../api/model'

export interface PlacedNode {
  node: GenealogyNode
  column: number
  row: number
}

/** Each node one column behind the last of what it came from; within a column the older above. */
export function layout({ nodes, edges }: Genealogy): PlacedNode[] {
  const before = new Map<string, string[]>()
  for (const { from, to } of edges) before.set(to, [...(before.get(to) ?? []), from])
  const columns = new Map<string, number>()
  const columnOf = (id: string, path: ReadonlySet<string>): number => {
    const known = columns.get(id)
    if (known !== undefined) return known
    if (path.has(id)) return 0
    const sources = before.get(id) ?? []
    const column = sources.length === 0 ? 0 : 1 + Math.max(...sources.map((source) => columnOf(source, new Set([...path, id]))))
    columns.set(id, column)
    return column
  }
  const filled = new Map<number, number>()
  return [...nodes]
    .sort((a, b) => a.time - b.time || a.id.localeCompare(b.id))
    .map((node) => {
      const column = columnOf(node.id, new Set())
      const row = filled.get(column) ?? 0
      filled.set(column, row + 1)
      return { node, column, row }
    })
}

/** The node itself, all it came from and all it went into. */
export function family({ edges }: Genealogy, id: string): ReadonlySet<string> {
  const follow = (start: string, forward: boolean): Set<string> => {
    const found = new Set([start])
    const open = [start]
    while (open.length > 0) {
      const at = open.pop()!
      for (const { from, to } of edges) {
        const [here, next] = forward ? [from, to] : [to, from]
        if (here === at && !found.has(next)) {
          found.add(next)
          open.push(next)
        }
      }
    }
    return found
  }
  return new Set([...follow(id, true), ...follow(id, false)])
}
