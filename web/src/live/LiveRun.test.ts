import { describe, expect, it } from 'vitest'
import { mergeReadings, timeNow } from './LiveRun'

const clock = { time: 100, rate: 60, frozen: false, slowOnAlarm: true, slowed: false }

describe('the live run', () => {
  it('keeps readings that a tick does not mention', () => {
    const merged = mergeReadings(new Map([['FRM-200.pH.reading', 7]]), { 'FRM-200.DO.reading': 30 })
    expect([...merged]).toEqual([
      ['FRM-200.pH.reading', 7],
      ['FRM-200.DO.reading', 30],
    ])
  })
  it('carries the clock on between ticks', () => expect(timeNow(clock, 1000, 1500)).toBe(130))
  it('does not run away when nothing is heard any more', () => expect(timeNow(clock, 0, 60_000)).toBe(280))
  it('stands still while frozen', () => expect(timeNow({ ...clock, frozen: true }, 0, 60_000)).toBe(100))
})
