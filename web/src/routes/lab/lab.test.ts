import { describe, expect, it } from 'vitest'
import type { LabMethod } from '../../api/model'
import { at, cv, fit, inverse } from './curve'
import { platePoints } from './platePoints'
import { duplicates, position, usualPlate, wellsOf, withWell } from './plate'
import { colonyGroups } from './colonies'
import { rawCsv } from './rawCsv'
import { subjectAtStart, traceTitle } from './subjects'
import { changedTechnique, CAREFUL } from './technique'
import { startingTexts, worksheetOf } from './worksheet'

describe('a plate', () => {
  it('names its wells from A1 to H12', () => {
    expect(position(0, 0)).toBe('A1')
    expect(position(7, 11)).toBe('H12')
  })
  it('lays out duplicates side by side, from the top down', () => {
    const plate = usualPlate('bca', 'FP-1')
    expect(plate.get('A1')).toEqual(plate.get('A2'))
    expect(plate.get('A1')?.amount).toBe(2000)
    expect(plate.get('A3')?.role).toBe('BLANK')
    expect(plate.get('B3')).toEqual({ role: 'SAMPLE', name: 'FP-1', amount: 2 })
    expect(plate.size).toBe(24)
  })
  it('takes the dilutions that the recipe prescribes', () =>
    expect(usualPlate('bca', 'FP-1', [1, 4]).get('C3')?.amount).toBe(4))
  it('is filled and emptied well by well', () => {
    const filled = withWell(new Map(), 'C5', { role: 'BLANK', name: '', amount: 0 })
    expect(wellsOf(filled)).toEqual([{ position: 'C5', role: 'BLANK', name: '', amount: 0 }])
    expect(withWell(filled, 'C5', undefined).size).toBe(0)
  })
})

describe('a standard curve', () => {
  const x = [25, 125, 250, 500, 750, 1000, 1500, 2000]
  const y = x.map((c) => 0.01 + 1.1e-3 * c - 1.4e-7 * c * c)
  it('finds the parabola that made the points', () => {
    const curve = fit('quadratic', x, y)!
    expect(curve.coefficients[0]).toBeCloseTo(0.01, 10)
    expect(curve.coefficients[1]! / 1.1e-3).toBeCloseTo(1, 8)
    expect(curve.coefficients[2]! / -1.4e-7).toBeCloseTo(1, 8)
    expect(curve.r2).toBeCloseTo(1, 12)
    for (const c of x) expect(inverse(curve, at(curve, c))! / c).toBeCloseTo(1, 8)
  })
  it('fits Anscombe’s first set by the line 3.00 + 0.500 x, r² 0.667', () => {
    const curve = fit('linear', [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5], [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68])!
    expect(curve.coefficients[0]).toBeCloseTo(3.0, 2)
    expect(curve.coefficients[1]).toBeCloseTo(0.5, 3)
    expect(curve.r2).toBeCloseTo(0.667, 3)
  })
  it('has nothing where its parabola does not reach', () => expect(inverse({ coefficients: [0, 1, -1], r2: 1 }, 5)).toBeUndefined())
  it('needs enough standards', () => expect(fit('quadratic', [1, 1, 2], [1, 1, 2])).toBeUndefined())
})

describe('the wells of a plate', () => {
  it('are taken together by what is in them, without the blank', () => {
    const plate = duplicates([
      { role: 'BLANK', name: '', amount: 0 },
      { role: 'STANDARD', name: '', amount: 500 },
      { role: 'SAMPLE', name: 'FP-1', amount: 2 },
    ])
    const readings = { A1: 0.09, A2: 0.11, B1: 0.6, B2: 0.62, C1: 0.4, C2: 0.4 }
    const wells = Object.entries(readings).map(([at, value]) => ({ position: at, value, over: false }))
    const { standards, samples } = platePoints(wells, plate)
    expect(standards[0]?.response).toBeCloseTo(0.51, 12)
    expect(standards[0]?.replicates).toBe(2)
    expect(samples[0]).toMatchObject({ name: 'FP-1', amount: 2, cv_percent: 0 })
  })
  it('scatter by the sample standard deviation', () => expect(cv([9, 11])).toBeCloseTo(14.142, 3))
})

describe('a worksheet', () => {
  const text = (word: string) => ({ en: word, ko: word })
  const method = {
    id: 'od600',
    title: text('OD'),
    worksheet: [
      { name: 'dilution', title: text('Dilution'), kind: 'NUMBER', unit: '1', low: 1, high: 1000, preset: 10, digits: 0, choices: [] },
      { name: 'diluent', title: text('Diluent'), kind: 'CHOICE', unit: '1', low: 0, high: 1, preset: 0, digits: 0, choices: [{ name: 'medium', title: text('medium') }] },
    ],
    results: [],
  } as unknown as LabMethod
  it('starts with what the recipe prescribes, else with what the method asks for', () => {
    expect(startingTexts(method, undefined)).toEqual({ dilution: '10', diluent: 'medium' })
    expect(startingTexts(method, { worksheet: { dilution: 200 } } as never).dilution).toBe('200')
  })
  it('is not complete while a number is missing', () => {
    expect(worksheetOf(method, { dilution: 'twenty', diluent: 'medium' }, new Map())).toBeUndefined()
    expect(worksheetOf(method, { dilution: '20', diluent: 'medium' }, new Map())).toEqual({ dilution: 20, diluent: 'medium' })
  })
  it('says only what was not careful', () => expect(changedTechnique({ ...CAREFUL, mixed: false })).toEqual({ mixed: false }))
})

describe('colonies', () => {
  const colony = (x_mm: number, diameter_mm: number) => ({ x_mm, y_mm: 0, diameter_mm, form: 1 })
  it('are one to the eye when the centre of one lies within the other', () =>
    expect(colonyGroups([colony(0, 3), colony(1, 2), colony(10, 2)])).toHaveLength(2))
  it('below 0.3 mm are not seen', () => expect(colonyGroups([colony(0, 0.2), colony(5, 0.4)])).toHaveLength(1))
})

describe('what was measured', () => {
  it('is said in words where an instrument named it', () => {
    expect(subjectAtStart('reference standard.1')).toEqual({ word: 'referenceStandard', rest: '.1' })
    expect(subjectAtStart('standard 3')).toEqual({ word: 'standard', rest: ' 3' })
    expect(subjectAtStart('check buffer 6.86')).toEqual({ word: 'checkBuffer', rest: ' 6.86' })
    expect(subjectAtStart('S-101')).toBeUndefined()
    expect(subjectAtStart('blanket')).toBeUndefined()
  })
  it('names a curve by its subject and its run', () => {
    const say = (name: string) => (name === 'blank' ? 'Blank' : name)
    expect(traceTitle({ name: 'S-1.2', subject: 'S-1' }, say, false)).toBe('S-1 2')
    expect(traceTitle({ name: 'blank.1', subject: 'blank' }, say, true)).toBe('Blank')
    expect(traceTitle({ name: 'A7 spiked', subject: 'S-1' }, say, false)).toBe('S-1 A7')
  })
})

describe('raw data as a table', () => {
  it('has one line for each reading', () =>
    expect(rawCsv({ readings: [{ name: 'a.1', subject: 'S, 1', title: { en: '', ko: '' }, value: 1.5, unit: 'mV', digits: 1 }], wells: [] })).toBe(
      'reading,subject,value,unit\na.1,"S, 1",1.5,mV\n',
    ))
  it('is nothing where there are only pictures', () => expect(rawCsv({ readings: [], wells: [] })).toBeUndefined())
})
