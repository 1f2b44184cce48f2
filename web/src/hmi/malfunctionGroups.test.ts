import { describe, expect, test } from 'vitest'
import type { Entry, UnitView } from '../api/model'
import { armed, malfunctionGroups } from './malfunctionGroups'

const malfunction = (name: string, en: string) => ({ name, title: { en, ko: en } })

describe('the malfunctions of a unit', () => {
  test('stand by instrument, those of the unit itself first', () => {
    const unit: UnitView = {
      name: 'FRM-200',
      type: 'fermenter',
      title: { en: '', ko: '' },
      tags: [],
      actions: [],
      malfunctions: [
        malfunction('jacketStuck', 'Jacket reading: reading stuck'),
        malfunction('jacketOpen', 'Jacket reading: signal lost'),
        malfunction('basePumpStuck', 'Base pump keeps running'),
      ],
    }
    expect(malfunctionGroups(unit).map(({ part, title, malfunctions }) => [part, title?.en, malfunctions.length])).toEqual([
      ['', undefined, 1],
      ['jacket', 'Jacket reading', 2],
    ])
  })

  test('are armed until their severity is set to nothing', () => {
    const entry = (name: string, severity: number, time: number, target = 'FRM-200') =>
      ({ time, body: { kind: 'command', command: { type: 'malfunction', target, name, severity, ramp: 60 } } }) as Entry
    const log = [entry('a', 1, 1), entry('b', 0.5, 2), entry('c', 1, 3, 'CEN-300'), entry('a', 0, 4)]
    expect(armed('FRM-200', log)).toEqual([{ name: 'b', severity: 0.5, ramp: 60, time: 2 }])
  })
})
