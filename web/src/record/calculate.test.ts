import { describe, expect, it } from 'vitest'
import { calculate } from './calculate'

describe('the pocket calculator', () => {
  it('keeps the order of operations', () => expect(calculate('2 + 3 * 4 ^ 2 / 8')).toBe(8))
  it('takes brackets and functions', () => expect(calculate('sqrt(16) × (1 − 0.25)')).toBe(3))
  it('takes a power of a negative number as written on paper', () => expect(calculate('-2^2')).toBe(-4))
  it('reads exponents', () => expect(calculate('1e-3*1000')).toBe(1))
  it('says nothing about what is not an expression', () => {
    for (const wrong of ['', '2 +', '(1', 'x * 2', '1/0', 'alert(1)', '2 2']) expect(calculate(wrong)).toBeUndefined()
  })
})
