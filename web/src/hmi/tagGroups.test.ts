import { describe, expect, it } from 'vitest'
import type { Tag, UnitView } from '../api/model'
import { calibrationOf } from './calibration'
import { filledQuantities, filledTexts } from './actionValues'
import { findTag, isLoop, ordered, tagGroups } from './tagGroups'

function tag(name: string, kind: Tag['kind']): Tag {
  return { name, kind, title: { en: name, ko: name }, unit: '1', low: 0, high: 1, digits: 1, choices: [] }
}

const action = (name: string, quantities: unknown[] = []) => ({ name, title: { en: name, ko: name }, quantities, names: [] })

const fermenter = {
  name: 'FRM-200',
  type: 'fermenter',
  tags: [
    tag('FRM-200.pH.mode', 'CHOICE'),
    tag('FRM-200.pH.setpoint', 'SETTING'),
    tag('FRM-200.pH.output', 'SETTING'),
    tag('FRM-200.pH.reading', 'READING'),
    tag('FRM-200.agitator.speed', 'SETTING'),
    tag('FRM-200.agitator.reading', 'READING'),
    tag('FRM-200.OUR', 'COMPUTED'),
    tag('FRM-200.busy', 'COMPUTED'),
  ],
  actions: [action('calibratePH'), action('sample')],
  malfunctions: [],
} as unknown as UnitView

describe('the tags of a unit', () => {
  const groups = tagGroups(fermenter)
  it('are grouped by part; whether it is busy is told elsewhere', () =>
    expect(groups.map(({ part }) => part)).toEqual(['pH', 'agitator', 'OUR']))
  it('make a loop where something is read and set', () => {
    expect(groups.map(isLoop)).toEqual([true, true, false])
    expect(groups[1]?.setpoint?.name).toBe('FRM-200.agitator.speed')
    expect(groups[0]?.setpoint?.name).toBe('FRM-200.pH.setpoint')
  })
  it('stand in a faceplate with the reading first', () =>
    expect(ordered(groups[0]!).map(({ name }) => name.split('.').at(-1))).toEqual(['reading', 'setpoint', 'mode', 'output']))
  it('are found by pattern in the order of the patterns', () =>
    expect(findTag(fermenter, /^DO/, /^agitator\.reading/)?.name).toBe('FRM-200.agitator.reading'))
  it('know the calibration of their probe', () => {
    expect(calibrationOf(fermenter, groups[0]!)?.action.name).toBe('calibratePH')
    expect(calibrationOf(fermenter, groups[1]!)).toBeUndefined()
  })
})

describe('the form of an action', () => {
  const fill = action('fill', [
    { name: 'weight', required: true, preset: 'NaN' },
    { name: 'flow', required: false, preset: 5 },
  ]) as never
  it('fills in what the recipe knows and leaves empty what the person must type', () => {
    expect(filledTexts(fill, { weight: 24 }, [])).toEqual({ weight: '24', flow: '5' })
    expect(filledTexts(fill, { weight: 24 }, ['weight'])).toEqual({ weight: '', flow: '5' })
  })
  it('leaves out what was left empty', () => expect(filledQuantities(fill, { weight: '24,5', flow: '' })).toEqual({ weight: 24.5 }))
})
