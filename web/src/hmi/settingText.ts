import type { Tag } from '../api/model'
import type { Words } from '../language/useWords'

const SHUT = 0

/** A tag's value as a person reads it: a choice by its word, a switch as on or off, a number with its unit. */
export function settingText(tag: Tag, value: number | undefined, words: Words): string {
  if (value === undefined || !Number.isFinite(value)) return words.t('hmi.noReading')
  switch (tag.kind) {
    case 'CHOICE': {
      const choice = tag.choices[Math.round(value)]
      return choice ? words.text(choice) : String(value)
    }
    case 'SWITCH':
      return words.t(Math.round(value) === SHUT ? 'hmi.off' : 'hmi.on')
    default:
      return words.quantity(value, tag.digits, tag.unit)
  }
}
