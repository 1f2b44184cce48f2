import type { RecordView } from '../api/model'

export interface Entered {
  text: string
  unit: string
}

/** What stands in the record for `step` or `step#field`: the last entry that nothing replaced, with its corrections. */
export function enteredValue(record: RecordView, reference: string): Entered | undefined {
  const [step, wanted] = reference.split('#') as [string, string | undefined]
  const entries = record.steps.find(({ id }) => id === step)?.entries ?? []
  const of = (field: string): Entered | undefined => {
    let found: Entered | undefined
    for (const { body } of entries) {
      if (body.kind === 'value' && (body.field ?? 'value') === field) {
        found = { text: body.text ?? '', unit: body.unit ?? '' }
      } else if (body.kind === 'weighed' && (field === 'net' || field === 'gross' || field === 'tare')) {
        found = body[field]
      } else if (body.kind === 'result' && body.results?.[field]) {
        found = body.results[field]
      } else if (body.kind === 'command' && body.command?.type === 'act' && body.command.quantities?.[field] !== undefined) {
        found = { text: String(body.command.quantities[field]), unit: '' }
      } else if (body.kind === 'command' && body.command?.type === 'set' && field === 'value') {
        found = { text: String(body.command.value), unit: '' }
      } else if (body.kind === 'correction' && body.field === field) {
        found = { text: body.text ?? '', unit: found?.unit ?? '' }
      }
    }
    return found
  }
  if (wanted) return of(wanted)
  const results = entries.findLast(({ body }) => body.kind === 'result')?.body.results
  return of('value') ?? of('net') ?? (results && of(Object.keys(results)[0] ?? ''))
}
