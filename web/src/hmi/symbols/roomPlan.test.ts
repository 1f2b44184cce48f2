import { expect, test } from 'vitest'
import type { Tag, UnitView } from '../../api/model'
import { roomPlan } from './roomPlan'

const tag = (name: string): Tag => ({ name: `HVAC.${name}`, kind: 'COMPUTED', title: { en: name, ko: name }, unit: '1', low: 0, high: 1, digits: 0, choices: [] })

test('a room stands as many columns from the first as doors are passed to reach it', () => {
  const names = ['CORRIDOR', 'LOCK', 'FILL', 'PREP']
  const doors = ['CORRIDOR-LOCK.open', 'LOCK-FILL.open', 'CORRIDOR-PREP.open']
  const unit: UnitView = { name: 'HVAC', type: 'clean-rooms', title: { en: '', ko: '' }, actions: [], malfunctions: [], tags: [...doors, ...names.map((name) => `${name}.pressure`)].map(tag) }
  const plan = roomPlan(unit)
  expect(plan.rooms.map(({ name, column, row }) => [name, column, row])).toEqual([
    ['CORRIDOR', 0, 0.5],
    ['LOCK', 1, 0],
    ['FILL', 2, 0.5],
    ['PREP', 1, 1],
  ])
  expect(plan.doors.map(({ one, other }) => `${one.name} ${other.name}`)).toEqual(['CORRIDOR LOCK', 'LOCK FILL', 'CORRIDOR PREP'])
})
