import type { Genealogy, GenealogyNode } from '../../api/model'

type Edge = Genealogy['edges'][number]

export interface PlacedNode {
  node: GenealogyNode
  column: number
  row: number
}

/** Sweeps that bring what belongs together to the same height. */
const SWEEPS = 6
/** What begins with the same entry as its source begins this little later; so often the way through is followed. */
const AT_ONCE = 0.01
const PASSES = 4
/** What takes from so many and gives to nobody is a drain. */
const DRAIN = 3

/** Where everything ends that is thrown away; its edges would cross the whole graph. */
export function drains({ nodes, edges }: Genealogy): ReadonlySet<string> {
  return new Set(
    nodes
      .map(({ id }) => id)
      .filter(
        (id) =>
          !edges.some(({ from }) => from === id) &&
          new Set(edges.filter(({ to }) => to === id).map(({ from }) => from)).size >= DRAIN,
      ),
  )
}

/**
 * Each node one column behind the last of what it came from, in the order of the process: what is carried back to something
 * that was there before does not count, but what comes out of it then stands behind what was carried back. Within a column the nodes stand at the height of their neighbours.
 */
export function layout(genealogy: Genealogy): PlacedNode[] {
  const { nodes } = genealogy
  const first = begun(genealogy)
  const order = (id: string) => first.get(id) ?? 0
  const aside = drains(genealogy)
  const edges = genealogy.edges.filter(({ from, to }) => order(from) < order(to) && !aside.has(to))
  const columns = new Map<string, number>()
  const inOrder = [...nodes].sort((a, b) => order(a.id) - order(b.id) || a.id.localeCompare(b.id))
  for (const { id } of inOrder) {
    const sources = edges.filter(({ to }) => to === id)
    const before = genealogy.edges.filter(
      (feed) =>
        order(feed.from) < order(id) && sources.some(({ from, seq }) => feed.to === from && feed.seq <= seq && Math.floor(order(id)) === seq),
    )
    columns.set(id, Math.max(-1, ...[...sources, ...before].map(({ from }) => columns.get(from) ?? 0)) + 1)
  }
  const last = Math.max(0, ...columns.values())
  for (const id of aside) columns.set(id, last)
  return rows(inOrder, columns, edges)
}

/** When each came into being: a lot before everything, the others when something first went in, else out. */
function begun({ nodes, edges }: Genealogy): Map<string, number> {
  const first = new Map<string, number>()
  for (const { id, kind } of nodes) {
    const least = (list: Edge[]) => Math.min(...list.map(({ seq }) => seq))
    const into = edges.filter(({ to }) => to === id)
    const out = edges.filter(({ from }) => from === id)
    first.set(id, kind === 'lot' ? -1 : into.length > 0 ? least(into) : out.length > 0 ? least(out) - 0.5 : 0)
  }
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { from, to, seq } of edges) {
      const source = first.get(from)!
      if (Math.floor(first.get(to)!) === seq && Math.floor(source) === seq && source >= first.get(to)!) first.set(to, source + AT_ONCE)
    }
  }
  return first
}

function rows(inOrder: readonly GenealogyNode[], columns: ReadonlyMap<string, number>, edges: readonly Edge[]): PlacedNode[] {
  const stacks: GenealogyNode[][] = []
  for (const node of inOrder) (stacks[columns.get(node.id) ?? 0] ??= []).push(node)
  const heights = new Map<string, number>()
  const place = (stack: GenealogyNode[]) =>
    stack.forEach(({ id }, row) => heights.set(id, row - (stack.length - 1) / 2))
  stacks.forEach(place)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forward = sweep % 2 === 0
    for (const stack of forward ? stacks : [...stacks].reverse()) {
      const wish = new Map(
        stack.map(({ id }) => {
          const near = edges.flatMap(({ from, to }) => (forward ? to === id ? [from] : [] : from === id ? [to] : []))
          const at = near.map((each) => heights.get(each) ?? 0)
          return [id, at.length === 0 ? (heights.get(id) ?? 0) : at.reduce((sum, each) => sum + each, 0) / at.length]
        }),
      )
      stack.sort((a, b) => wish.get(a.id)! - wish.get(b.id)!)
      place(stack)
    }
  }
  const most = Math.max(0, ...stacks.map((stack) => stack.length))
  return stacks.flatMap((stack, column) =>
    stack.map((node, row) => ({ node, column, row: row + (most - stack.length) / 2 })),
  )
}

/**
 * The node itself, all it came from and all it went into. Time is kept: what came into a vessel after something had left it is
 * not in what left.
 */
export function family({ edges }: Genealogy, id: string): ReadonlySet<string> {
  return new Set([id, ...follow(edges, id, true).keys(), ...follow(edges, id, false).keys()])
}

function follow(edges: readonly Edge[], start: string, forward: boolean): Map<string, number> {
  const found = new Map<string, number>([[start, forward ? -Infinity : Infinity]])
  const open = [start]
  while (open.length > 0) {
    const at = open.pop()!
    const reached = found.get(at)!
    for (const { from, to, seq } of edges) {
      const [here, next] = forward ? [from, to] : [to, from]
      if (here !== at || (forward ? seq < reached : seq > reached)) continue
      const known = found.get(next)
      if (known === undefined || (forward ? seq < known : seq > known)) {
        found.set(next, seq)
        open.push(next)
      }
    }
  }
  return found
}

export interface Exchange {
  other: string
  mass_kg: number
  /** The entries that moved it, in their order. */
  seqs: number[]
}

/** What a node took or gave, one line for each other node. */
export function exchanges({ edges }: Genealogy, id: string, side: 'from' | 'to'): Exchange[] {
  const found = new Map<string, Exchange>()
  for (const edge of edges) {
    if (edge[side === 'from' ? 'to' : 'from'] !== id) continue
    const other = edge[side]
    const sum = found.get(other) ?? { other, mass_kg: 0, seqs: [] }
    found.set(other, { other, mass_kg: sum.mass_kg + (edge.mass_kg ?? 0), seqs: [...sum.seqs, edge.seq] })
  }
  return [...found.values()].sort((a, b) => a.seqs[0]! - b.seqs[0]!)
}
