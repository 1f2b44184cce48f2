import { describe, expect, it } from 'vitest'
import type { EntryBody, RecordEntry, RecordView, StepDefinition, StepState } from '../api/model'
import { correctable, correctedFields } from './correctable'
import { enteredValue } from './enteredValue'
import { matches } from './search'
import { waitingSince, waitProgress } from './waitProgress'

function entry(seq: number, body: EntryBody): RecordEntry {
  const actor = { id: 'u1', name: 'Kim Jiwoo', role: 'trainee' } as RecordEntry['actor']
  return { seq, time: seq * 10, wall: '2026-11-24T06:00:00Z', actor, kind: body.kind, body, superseded: false, corrections: [] }
}

function record(steps: Record<string, RecordEntry[]>): RecordView {
  return {
    steps: Object.entries(steps).map(([id, entries]) => ({ id, state: 'DONE', entries, findings: [], missing: [] })),
  } as unknown as RecordView
}

const weighed: EntryBody = {
  kind: 'weighed',
  lot: 'NAC-2601',
  container: 'W-401',
  tare: { text: '50.00', unit: 'g' },
  gross: { text: '162.32', unit: 'g' },
  net: { text: '112.32', unit: 'g' },
}

describe('what stands in the record', () => {
  it('is the net weight where nothing else is named', () =>
    expect(enteredValue(record({ a: [entry(1, weighed)] }), 'a')).toEqual({ text: '112.32', unit: 'g' }))
  it('is the field that is named', () =>
    expect(enteredValue(record({ a: [entry(1, weighed)] }), 'a#gross')?.text).toBe('162.32'))
  it('is what it was corrected to, in the unit it had', () => {
    const correction: EntryBody = { kind: 'correction', of: 1, field: 'value', text: '7.02', reason: 'digits swapped' }
    const entries = [entry(1, { kind: 'value', field: 'value', text: '7.20', unit: '[pH]' }), entry(2, correction)]
    expect(enteredValue(record({ a: entries }), 'a')).toEqual({ text: '7.02', unit: '[pH]' })
    expect([...correctedFields(entries, 1)]).toEqual(['value'])
    expect([...correctedFields(entries, 2)]).toEqual([])
  })
  it('is an amount that was given to the plant', () => {
    const command: EntryBody = {
      kind: 'command',
      command: { type: 'act', target: 'V-110', action: 'fill', quantities: { weight: 24 }, names: {} },
    }
    expect(enteredValue(record({ a: [entry(1, command)] }), 'a#weight')?.text).toBe('24')
  })
  it('is nothing while nothing was entered', () => expect(enteredValue(record({}), 'a')).toBeUndefined())
})

describe('a correction', () => {
  it('can be made of what was typed, not of what was done', () => {
    expect(correctable(weighed).map(({ field }) => field)).toEqual(['tare', 'gross', 'net', 'lot'])
    expect(correctable({ kind: 'acknowledged' })).toEqual([])
    expect(correctable({ kind: 'command', command: { type: 'set', target: 'BAL-101.on', value: 1 } })).toEqual([])
  })
})

describe('a wait', () => {
  it('counts from the last entry of the steps before it', () =>
    expect(waitingSince(record({ a: [entry(3, weighed)], b: [entry(1, weighed)] }), ['a', 'b'])).toBe(30))
  it('is over when the reading is high enough', () => {
    expect(waitProgress({ tag: 'FRM-200.sip.F0', atLeast: 15 }, 7.5, 0)).toBe(0.5)
    expect(waitProgress({ tag: 'FRM-200.sip.F0', atLeast: 15 }, 15, 0)).toBe(1)
  })
  it('is over when the reading is low enough', () => {
    expect(waitProgress({ tag: 'V-120.busy', atMost: 0.5 }, 1, 0)).toBe(0.5)
    expect(waitProgress({ tag: 'V-120.busy', atMost: 0.5 }, 0, 0)).toBe(1)
  })
  it('is over when the time has passed', () => expect(waitProgress({ seconds: 600 }, undefined, 300)).toBe(0.5))
  it('has not begun while the reading is unknown', () =>
    expect(waitProgress({ tag: 'X.y', atLeast: 1 }, undefined, 1e6)).toBe(0))
})

describe('the search', () => {
  const step = {
    id: 'weighing.medium.kdp',
    kind: 'weighing',
    title: { en: 'Potassium dihydrogen phosphate', ko: '인산이수소칼륨' },
    material: 'potassium-dihydrogen-phosphate',
  } as StepDefinition
  const open = { state: 'OPEN', entries: [], findings: [] } as unknown as StepState
  const korean = (text: { ko: string } | undefined) => text?.ko ?? ''
  it('finds words in the language of the person', () => expect(matches(step, open, '인산 kdp', 'all', korean)).toBe(true))
  it('needs every word', () => expect(matches(step, open, 'kdp glucose', 'all', korean)).toBe(false))
  it('keeps to the filter', () => {
    expect(matches(step, open, '', 'open', korean)).toBe(true)
    expect(matches(step, open, '', 'findings', korean)).toBe(false)
    expect(matches(step, { ...open, verdict: 'FAIL' } as StepState, '', 'findings', korean)).toBe(true)
  })
})
