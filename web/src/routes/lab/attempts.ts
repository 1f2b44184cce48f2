import type { RecordEntry, RecordView } from '../../api/model'

/** Every time an instrument was run with this method on this sample, in order. */
export function attemptsOf(record: RecordView, sample: string, method: string): RecordEntry[] {
  return entriesOf(record).filter(
    ({ body }) => body.kind === 'test' && body.sample === sample && body.method === method,
  )
}

/** What was reported of one attempt, with later corrections last. */
export function reportsOf(record: RecordView, sample: string, method: string, attempt: number): RecordEntry[] {
  return entriesOf(record).filter(
    ({ body }) =>
      body.kind === 'result' && body.sample === sample && body.method === method && body.attempt === attempt,
  )
}

function entriesOf(record: RecordView): RecordEntry[] {
  return record.steps.flatMap(({ entries }) => entries).sort((a, b) => a.seq - b.seq)
}
