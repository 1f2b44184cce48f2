import { describe, expect, it } from 'vitest'
import { axisTicks, extent } from '../controls/axis'
import { csv } from './csv'
import { roomy } from './roomy'

describe('the table file', () => {
  it('has a column for each tag with its unit, and an empty cell where nothing was measured', () => {
    const trends = { time: [0, 10], tags: [{ name: 'FRM-200.pH.reading', unit: '[pH]', values: [7.01, null] }] }
    expect(csv(trends)).toBe('time (s),FRM-200.pH.reading ([pH])\r\n0,7.01\r\n10,')
  })
})

describe('an axis', () => {
  it('has round numbers', () => expect(axisTicks(0, 2.1)).toEqual([0, 0.5, 1, 1.5, 2]))
  it('begins at nothing when that is near', () => expect(extent([0.1, 2])).toEqual([0, 2]))
  it('is wide enough for a single value', () => expect(extent([3, 3, NaN])).toEqual([2, 4]))
})

describe('a lane', () => {
  it('is never finer than the display', () => expect(roomy(0, 0, 2)).toEqual([-0.01, 0.01]))
  it('leaves room above and below', () => expect(roomy(0, 10, 1)).toEqual([-1, 11]))
})
