import type { Entry } from '../../api/model'
import { cell } from '../../trends/csv'

const HEADER = ['seq', 'time (s)', 'wall', 'actor', 'role', 'step', 'kind', 'body', 'hash']

/** The trail as a table file; the body as it stands in the log. */
export function trailCsv(entries: readonly Entry[]): string {
  const rows = entries.map(({ seq, time, wall, actor, step, body, hash }) => [
    seq,
    time,
    wall,
    actor.name,
    actor.role,
    step ?? '',
    body.kind,
    JSON.stringify(body),
    hash ?? '',
  ])
  return [HEADER, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
}
