import type { EntryBody, RecordEntry } from '../api/model'

export interface CorrectableField {
  field: string
  text: string
  unit: string
}

/** What of an entry can be corrected: what a person typed. What was done to the plant was done. */
export function correctable(body: EntryBody): CorrectableField[] {
  switch (body.kind) {
    case 'value':
      return [{ field: body.field ?? 'value', text: body.text ?? '', unit: body.unit ?? '' }]
    case 'weighed':
      return [
        ...(['tare', 'gross', 'net'] as const).flatMap((field) => {
          const typed = body[field]
          return typed ? [{ field: field as string, text: typed.text, unit: typed.unit }] : []
        }),
        { field: 'lot', text: body.lot ?? '', unit: '' },
      ]
    case 'result':
      return Object.entries(body.results ?? {}).map(([field, { text, unit }]) => ({ field, text, unit }))
    default:
      return []
  }
}

/** Which fields of an entry later entries corrected. */
export function correctedFields(entries: readonly RecordEntry[], seq: number): ReadonlySet<string> {
  return new Set(
    entries
      .filter(({ body }) => body.kind === 'correction' && body.of === seq)
      .map(({ body }) => body.field ?? 'value'),
  )
}
