import { expect, test } from 'vitest'
import { areaOf } from './areas'

test('a unit stands in the area of its kind', () => {
  expect(['wave-bag', 'cell-seed-bioreactor', 'lnp-mixer', 'shake-flask'].map(areaOf)).toEqual(Array(4).fill('reaction'))
  expect(['virus-filter', 'ultrafilter', 'plate-filter', 'column-skid'].map(areaOf)).toEqual(Array(4).fill('purification'))
  expect(['vial-filler', 'freezer', 'freeze-dryer', 'labeller'].map(areaOf)).toEqual(Array(4).fill('finish'))
  expect(['water-loop', 'clean-rooms', 'cip-skid'].map(areaOf)).toEqual(Array(3).fill('utilities'))
  expect(areaOf('something-new')).toBe('other')
})
