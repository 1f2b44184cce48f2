import type { TFunction } from 'i18next'

const formats = new Map<string, Intl.NumberFormat>()

export function number(value: number, digits: number, language: string): string {
  if (!Number.isFinite(value)) return '—'
  const key = `${language}:${digits}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: false,
    })
    formats.set(key, format)
  }
  const written = format.format(value)
  return Number(written) === 0 ? written.replace('-', '') : written
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '1': '',
  '[pH]': '',
  Cel: '°C',
  K: 'K',
  m3: 'm³',
  uS: 'µS',
  'uS/cm': 'µS/cm',
  'mS/cm': 'mS/cm',
  'mosm/kg': 'mOsm/kg',
  'mOsm/kg': 'mOsm/kg',
  '[EU]/mL': 'EU/mL',
  'EU/mL': 'EU/mL',
  '[CFU]/mL': 'CFU/mL',
  '1/min': 'min⁻¹',
  '1/h': 'h⁻¹',
  deg: '°',
  '1/s': 's⁻¹',
  '[AU]': 'AU',
  'mA[U]': 'mAU',
  'm[AU]': 'mAU',
}

/** UCUM-like unit text as people write it. */
export function unitSymbol(unit: string | undefined): string {
  if (!unit) return ''
  const known = SYMBOLS[unit]
  if (known !== undefined) return known
  return unit
    .replace(/\bu(?=[gLmMA])/g, 'µ')
    .replace(/Cel\b/g, '°C')
    .replace(/m2\b/g, 'm²')
    .replace(/m3\b/g, 'm³')
    .replace(/\./g, '·')
    .replace(/[[\]]/g, '')
}

const two = (value: number) => String(value).padStart(2, '0')

/** Simulated time since the start: `3 d 04:05:06`, or `04:05:06` within the first day. */
export function elapsed(seconds: number, day = ' d'): string {
  const whole = Math.max(0, Math.floor(seconds))
  const days = Math.floor(whole / 86400)
  const clock = `${two(Math.floor(whole / 3600) % 24)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
  return days > 0 ? `${days}${day} ${clock}` : clock
}

/** A length of time in words, to the two largest units. */
export function duration(seconds: number, t: TFunction): string {
  const whole = Math.max(0, Math.round(seconds))
  const parts = [
    { count: Math.floor(whole / 86400), unit: t('time.days') },
    { count: Math.floor(whole / 3600) % 24, unit: t('time.hours') },
    { count: Math.floor(whole / 60) % 60, unit: t('time.minutes') },
    { count: whole % 60, unit: t('time.seconds') },
  ]
  const first = parts.findIndex(({ count }) => count > 0)
  if (first < 0) return `0 ${t('time.seconds')}`
  return parts
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => `${count} ${unit}`)
    .join(' ')
}

export function dateTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' }).format(
    new Date(iso),
  )
}

/** Limits as a specification writes them: `0.40 – 0.60 g/L`, `≥ 90.0 %`, `≤ 20.0 EU/mL`. */
export function limits(
  low: number | null | undefined,
  high: number | null | undefined,
  digits: number,
  unit: string,
  language: string,
): string {
  const write = (value: number) => number(value, digits, language)
  const hasLow = typeof low === 'number'
  const hasHigh = typeof high === 'number'
  if (!hasLow && !hasHigh) return ''
  const range = hasLow && hasHigh ? `${write(low)} – ${write(high)}` : hasLow ? `≥ ${write(low)}` : `≤ ${write(high!)}`
  return `${range} ${unitSymbol(unit)}`.trim()
}

/** Reads what a person typed as a number: a decimal comma is accepted, anything else is not a number. */
export function typedNumber(text: string): number {
  const plain = text.trim().replace(',', '.').replace('−', '-')
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN
}
