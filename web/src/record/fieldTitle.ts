import type { TFunction } from 'i18next'

const KNOWN = ['value', 'tare', 'gross', 'net', 'lot'] as const

export function fieldTitle(field: string, t: TFunction): string {
  const known = KNOWN.find((each) => each === field)
  return known ? t(`field.${known}`) : field
}
