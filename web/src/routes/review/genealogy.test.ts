import { describe, expect, it } from 'vitest'
import type { Genealogy } from '../../api/model'
import { family, layout } from './genealogy'

const node = (id: string, time: number) => ({ id, kind: 'lot', title: { en: id, ko: id }, time, seq: 0 })
const edge = (from: string, to: string) => ({ from, to, mass_kg: 1, seq: 0 })
const batch: Genealogy = {
  nodes: [node('salt', 0), node('sugar', 1), node('medium', 2), node('vial', 3), node('waste', 4)],
  edges: [edge('salt', 'medium'), edge('sugar', 'medium'), edge('medium', 'vial'), edge('medium', 'waste')],
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
  it('ends even where something is poured back', () => {
    const back = { ...batch, edges: [...batch.edges, edge('vial', 'medium')] }
    expect(layout(back)).toHaveLength(5)
    expect(family(back, 'salt').has('vial')).toBe(true)
  })
})
