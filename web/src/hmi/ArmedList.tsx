import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { UnitView } from '../api/model'
import { logQuery, recordQuery } from '../api/runs'
import { useWords } from '../language/useWords'
import { useRun } from '../live/RunContext'
import { armed } from './malfunctionGroups'

const PERCENT = 100

/** What goes wrong in a unit now, each with a way to end it. */
export function ArmedList(props: { unit: UnitView; disabled: boolean; onClear: (name: string) => void }) {
  const { t, text, number, elapsed, duration } = useWords()
  const { id } = useRun()
  const { seq } = useSuspenseQuery(recordQuery(id)).data
  const log = useQuery(logQuery(id, seq)).data ?? []
  const standing = armed(props.unit.name, log)
  if (standing.length === 0) return <p className="soft small">{t('malfunction.noneArmed')}</p>
  return (
    <section aria-label={t('malfunction.armed')}>
      <h3>{t('malfunction.armed')}</h3>
      <ul className="armed">
        {standing.map((each) => (
          <li key={each.name}>
            <span>
              <strong>{text(props.unit.malfunctions.find(({ name }) => name === each.name)?.title) || each.name}</strong>{' '}
              <span className="soft small">
                {number(each.severity * PERCENT, 0)} % · {t('malfunction.since', { time: elapsed(each.time) })}
                {each.ramp > 0 && <> · {t('malfunction.over', { time: duration(each.ramp) })}</>}
              </span>
            </span>
            <button type="button" className="button small" disabled={props.disabled} onClick={() => props.onClear(each.name)}>
              {t('malfunction.clear')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
