import { describe, expect, it } from 'vitest'
import type { Genealogy } from '../../api/model'
import { exchanges, family, layout } from './genealogy'

const node = (id: string, time: number) => ({ id, kind: time < 2 ? 'lot' : 'vessel', title: { en: id, ko: id }, time, seq: 0 })
const edge = (from: string, to: string, seq = 0) => ({ from, to, mass_kg: 1, seq })
const batch: Genealogy = {
  nodes: [node('salt', 0), node('sugar', 1), node('medium', 2), node('vial', 3), node('waste', 4)],
  edges: [edge('salt', 'medium'), edge('sugar', 'medium'), edge('medium', 'vial', 1), edge('medium', 'waste', 2)],
}

describe('the genealogy', () => {
  it('puts each behind the last of what it came from', () => {
    const columns = Object.fromEntries(layout(batch).map(({ node: { id }, column }) => [id, column]))
    expect(columns).toEqual({ salt: 0, sugar: 0, medium: 1, vial: 2, waste: 2 })
  })
  it('follows a lot forward and back, not sideways', () => {
    expect([...family(batch, 'vial')].sort()).toEqual(['medium', 'salt', 'sugar', 'vial'])
    expect([...family(batch, 'salt')].sort()).toEqual(['medium', 'salt', 'vial', 'waste'])
  })
  it('does not follow into what had left before', () => {
    const timed = (from: string, to: string, seq: number) => ({ ...edge(from, to), seq })
    const vessel: Genealogy = {
      nodes: batch.nodes,
      edges: [timed('salt', 'medium', 1), timed('medium', 'vial', 2), timed('sugar', 'medium', 3), timed('medium', 'waste', 4)],
    }
    expect([...family(vessel, 'vial')].sort()).toEqual(['medium', 'salt', 'vial'])
    expect([...family(vessel, 'sugar')].sort()).toEqual(['medium', 'sugar', 'waste'])
  })
  it('says once for each other what was taken, with the entries', () => {
    const twice = { ...batch, edges: [edge('salt', 'medium'), { ...edge('salt', 'medium'), seq: 5 }] }
    expect(exchanges(twice, 'medium', 'from')).toEqual([{ other: 'salt', mass_kg: 2, seqs: [0, 5] }])
  })
  it('ends even where something is poured back', () => {
    const back = { ...batch, edges: [...batch.edges, edge('vial', 'medium', 3)] }
    expect(layout(back)).toHaveLength(5)
    expect(family(back, 'salt').has('vial')).toBe(true)
  })
})
