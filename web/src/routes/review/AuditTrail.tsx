import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { logQuery, recordQuery } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { SelectField } from '../../controls/SelectField'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { trailCsv } from './trailCsv'
import { TrailTable } from './TrailTable'
import { kindOf } from './kinds'

/** Every entry of the run in its order: who, when, what; nothing is left out. */
export function AuditTrail() {
  const { t } = useWords()
  const { id } = useRun()
  const record = useSuspenseQuery(recordQuery(id)).data
  const log = useQuery(logQuery(id, record.seq))
  const [kind, setKind] = useState('')
  const [person, setPerson] = useState('')
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search).toLowerCase()
  const entries = log.data ?? []
  const kinds = useMemo(() => [...new Set(entries.map(({ body }) => body.kind))], [entries])
  const people = useMemo(() => [...new Set(entries.map(({ actor }) => actor.name))], [entries])
  const shown = useMemo(
    () =>
      entries.filter(
        (entry) =>
          (kind === '' || entry.body.kind === kind) &&
          (person === '' || entry.actor.name === person) &&
          (wanted === '' || JSON.stringify([entry.step, entry.body]).toLowerCase().includes(wanted)),
      ),
    [entries, kind, person, wanted],
  )
  return (
    <section className="card stack">
      <div className="spread">
        <h2>{t('review.trail')}</h2>
        <a
          className="button small no-print"
          download={`audit-trail-${id.slice(0, 8)}.csv`}
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(trailCsv(shown))}`}
        >
          {t('trail.export')}
        </a>
      </div>
      <Refusal error={log.error} />
      <div className="trail-tools no-print">
        <SelectField
          label={t('trail.kind')}
          value={kind}
          empty={t('trail.all')}
          options={kinds.map((each) => ({ value: each, title: kindOf(each, t) }))}
          onChange={setKind}
        />
        <SelectField
          label={t('trail.person')}
          value={person}
          empty={t('trail.all')}
          options={people.map((each) => ({ value: each, title: each }))}
          onChange={setPerson}
        />
        <TextField label={t('trail.text')} type="search" value={search} onChange={setSearch} />
      </div>
      <p className="small soft" role="status">
        {t('trail.shown', { shown: shown.length, total: entries.length })}
      </p>
      <TrailTable entries={shown} />
    </section>
  )
}
