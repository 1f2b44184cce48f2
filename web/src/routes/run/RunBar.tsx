import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { recordQuery } from '../../api/runs'
import { hasRole, useUser } from '../../api/session'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useClosed } from '../../live/useClosed'
import { ClockControl } from './ClockControl'
import { ConnectionState } from './ConnectionState'
import { Invite } from './Invite'
import { SimulatedTime } from './SimulatedTime'

export function RunBar() {
  const { t, text } = useWords()
  const { id, plan } = useRun()
  const user = useUser()
  const record = useSuspenseQuery(recordQuery(id)).data
  const done = record.steps.filter(({ state }) => state !== 'LOCKED' && state !== 'OPEN').length
  const { title } = plan.view.summary
  const closed = useClosed()
  return (
    <section className="run-bar no-print" aria-label={t('run.about')}>
      <div className="run-name">
        <strong>{text(title)}</strong>
        <span className="small soft">
          {t('run.batchNumber', { number: id.slice(0, 8) })} · {t('run.steps', { done, total: record.steps.length })}
        </span>
      </div>
      <nav className="tabs-list run-tabs" aria-label={t('run.screens')}>
        <Link to="/runs/$runId" params={{ runId: id }} activeOptions={{ exact: true, includeSearch: false }}>
          {t('run.workspace')}
        </Link>
        <Link to="/runs/$runId/lab" params={{ runId: id }} activeOptions={{ includeSearch: false }}>
          {t('lab.title')}
        </Link>
        <Link to="/runs/$runId/review" params={{ runId: id }} activeOptions={{ includeSearch: false }}>
          {t('run.review')}
        </Link>
      </nav>
      {!closed && hasRole(user, 'trainee', 'instructor') && <Invite />}
      {closed ? <SimulatedTime /> : <ClockControl />}
      {!closed && <ConnectionState />}
    </section>
  )
}
