import { describe, expect, it } from 'vitest'
import type { Plot, ResultTable } from '../../api/model'
import { significant, tableCsv } from './cells'
import { linePath, plotCsv, ticks, tickText, xRange, yRange, markPlaces } from './plotData'

describe('numbers of a result table', () => {
  it('keep their significant digits', () => {
    expect(significant(0.05, 3)).toBe('0.0500')
    expect(significant(1234.567, 4)).toBe('1235')
    expect(significant(99.96, 3)).toBe('100')
    expect(significant(-0.00001234, 3)).toBe('-1.23e-5')
    expect(significant(6.0221e23, 3)).toBe('6.02e23')
    expect(significant(0, 3)).toBe('0')
  })

  it('go into a CSV with full precision and quoted texts', () => {
    const table = {
      name: 't',
      title: { en: 'T', ko: '표' },
      columns: [
        { name: 'name', title: { en: 'Name', ko: '이름' }, unit: '1', digits: 6 },
        { name: 'c', title: { en: 'c', ko: '농도' }, unit: 'g/L', digits: 3 },
      ],
      rows: [
        ['a, "b"', 0.1 + 0.2],
        [{ en: 'x', ko: '엑스' }, null],
      ],
    } as unknown as ResultTable
    expect(tableCsv(table, 'ko')).toBe('name,c [g/L]\n"a, ""b""",0.30000000000000004\n엑스,\n')
  })
})

describe('a plot', () => {
  const plot = {
    name: 'p',
    title: { en: 'P', ko: 'P' },
    x: { title: { en: 'x', ko: 'x' }, unit: '1', log: false },
    y: { title: { en: 'y', ko: 'y' }, unit: '1', log: false },
    series: [{ name: 's', title: { en: 's', ko: 's' }, kind: 'LINE', x: [0, 1, 2], y: [5, 9, 1], upper: null }],
    marks: [{ vertical: false, at: 12, title: { en: 'limit', ko: '한계' } }],
  } as unknown as Plot

  it('shows its marks too', () => {
    expect(yRange(plot, { low: 0, high: 2 }).high).toBeGreaterThan(12)
    expect(xRange(plot)).toEqual({ low: -0.04, high: 2.04 })
  })

  it('has its data behind it', () => {
    expect(plotCsv(plot)).toBe('s x,s y\n0,5\n1,9\n2,1\n')
  })

  it('keeps every peak of a long line', () => {
    const x = Array.from({ length: 100_000 }, (_, index) => index)
    const y = x.map((at) => (at === 77_777 ? 1000 : 0))
    const path = linePath(x, y, (at) => at / 200, (at) => at, 0, 500)
    expect(path).toContain(' 1000.0')
    expect(path.length).toBeLessThan(20_000)
  })

  it('has decades on a logarithmic axis', () => {
    expect(ticks({ low: 0.5, high: 2000 }, true, 6)).toEqual([1, 10, 100, 1000])
    expect([tickText(0.00001), tickText(2_500_000), tickText(0.25)]).toEqual(['1e-5', '2.5e6', '0.25'])
  })
})

describe('marks of a plot', () => {
  it('are named beside each other where there is room, else below', () => {
    const places = markPlaces([{ at: 100, text: 'aggregate' }, { at: 120, text: 'antigen' }, { at: 300, text: 'fragment' }], 60, 746)
    expect(places.map(({ line }) => line)).toEqual([0, 1, 0])
  })
  it('are named on the left at the right edge', () => expect(markPlaces([{ at: 740, text: 'ULOQ' }], 60, 746)[0]!.x).toBeLessThan(740))
})
