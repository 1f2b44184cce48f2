import type { Tag } from '../api/model'
import type { Words } from '../language/useWords'

const SHUT = 0

/** A computed 0 or 1 without a unit says whether something is so. */
export function isYesNo({ kind, unit, low, high, digits }: Tag): boolean {
  return kind === 'COMPUTED' && unit === '1' && low === 0 && high === 1 && digits === 0
}

/** A door or a valve is open or shut, everything else on or off. */
export function switchWord({ name }: Tag, on: boolean): 'hmi.opened' | 'hmi.shut' | 'hmi.on' | 'hmi.off' {
  if (/\.open$/.test(name)) return on ? 'hmi.opened' : 'hmi.shut'
  return on ? 'hmi.on' : 'hmi.off'
}

/** A tag's value as a person reads it: a choice by its word, a switch as on or off, a number with its unit. */
export function settingText(tag: Tag, value: number | undefined, words: Words): string {
  if (value === undefined || !Number.isFinite(value)) return words.t('hmi.noReading')
  switch (tag.kind) {
    case 'CHOICE': {
      const choice = tag.choices[Math.round(value)]
      return choice ? words.text(choice) : String(value)
    }
    case 'SWITCH':
      return words.t(switchWord(tag, Math.round(value) !== SHUT))
    case 'COMPUTED':
      return isYesNo(tag) ? words.t(Math.round(value) === SHUT ? 'hmi.no' : 'hmi.yes') : words.quantity(value, tag.digits, tag.unit)
    default:
      return words.quantity(value, tag.digits, tag.unit)
  }
}
