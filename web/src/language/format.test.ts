import { describe, expect, it } from 'vitest'
import { preferredLanguage } from '.'
import { elapsed, limits, number, typedNumber, unitSymbol } from './format'

describe('numbers', () => {
  it('shows as many digits as the display has', () => expect(number(7.0249, 2, 'en')).toBe('7.02'))
  it('never shows minus zero', () => expect(number(-0.001, 2, 'ko')).toBe('0.00'))
  it('shows a dash for what is not a number', () => expect(number(NaN, 1, 'en')).toBe('—'))
  it('reads what a person types', () => {
    expect(typedNumber(' 7,02 ')).toBe(7.02)
    expect(typedNumber('1e-3')).toBe(0.001)
    expect(typedNumber('-0.5')).toBe(-0.5)
    for (const wrong of ['', 'seven', '7.0.2', '7 g', '0x10']) expect(typedNumber(wrong)).toBeNaN()
  })
})

describe('units', () => {
  it('writes UCUM as people do', () => {
    expect(unitSymbol('Cel')).toBe('°C')
    expect(unitSymbol('[pH]')).toBe('')
    expect(unitSymbol('1/min')).toBe('min⁻¹')
    expect(unitSymbol('mS/cm')).toBe('mS/cm')
    expect(unitSymbol('ug/mL')).toBe('µg/mL')
  })
})

describe('limits', () => {
  it('are written as a specification writes them', () => {
    expect(limits(0.4, 0.6, 2, 'g/L', 'en')).toBe('0.40 – 0.60 g/L')
    expect(limits(90, undefined, 1, '%', 'en')).toBe('≥ 90.0 %')
    expect(limits(null, 20, 1, 'EU/mL', 'ko')).toBe('≤ 20.0 EU/mL')
    expect(limits(null, null, 1, '%', 'en')).toBe('')
  })
})

describe('simulated time', () => {
  it('counts days', () => expect(elapsed(3 * 86400 + 4 * 3600 + 5 * 60 + 6)).toBe('3 d 04:05:06'))
  it('leaves the days away within the first', () => expect(elapsed(59.9)).toBe('00:00:59'))
})

describe('the language', () => {
  it('is the one chosen before', () => expect(preferredLanguage('en', ['ko-KR'])).toBe('en'))
  it('is the first of the browser that is known', () => expect(preferredLanguage(null, ['de', 'ko-KR', 'en'])).toBe('ko'))
  it('is English where nothing fits', () => expect(preferredLanguage(null, ['de'])).toBe('en'))
})
