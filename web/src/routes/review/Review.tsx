import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { RecordView, RunSummary } from '../../api/model'
import { recordQuery } from '../../api/runs'
import { REVIEW_VIEWS } from '../../app/router'
import { usePageTitle } from '../../app/usePageTitle'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { isFinished } from '../../record/search'
import { RunStatus } from '../training/RunStatus'
import { AuditTrail } from './AuditTrail'
import { Downloads } from './Downloads'
import { Exceptions } from './Exceptions'
import { GenealogyView } from './GenealogyView'
import { PictureView } from './PictureView'
import { RecordSheet } from './RecordSheet'
import { ResultTable } from './ResultTable'
import './review.css'

/** What the quality unit looks at before it decides. */
export function Review() {
  const { t, text } = useWords()
  const { id, plan } = useRun()
  const { view = 'exceptions', seq } = useSearch({ from: '/inside/runs/$runId/review' })
  const record = useSuspenseQuery(recordQuery(id)).data
  const decision = plan.steps.find(({ step }) => step.kind === 'disposition')?.step.id
  usePageTitle(`${t('review.title')} – ${t(`review.${view}`)}`)
  return (
    <main id="main" className="page review stack" tabIndex={-1}>
      <div className="spread">
        <h1>
          {t('review.title')} <span className="unit-title">{text(plan.view.summary.title)}</span>
        </h1>
        <RunStatus status={statusOf(record, decision)} />
      </div>
      <Downloads />
      <nav className="tabs-list no-print" aria-label={t('review.views')}>
        {REVIEW_VIEWS.map((each) => (
          <Link
            key={each}
            to="/runs/$runId/review"
            params={{ runId: id }}
            search={{ view: each }}
            aria-current={each === view ? 'page' : undefined}
            activeProps={{}}
          >
            {t(`review.${each}`)}
          </Link>
        ))}
      </nav>
      {view === 'exceptions' && <Exceptions record={record} />}
      {view === 'record' && <RecordSheet record={record} seq={seq} />}
      {view === 'results' && <ResultTable />}
      {view === 'trail' && <AuditTrail />}
      {view === 'picture' && <PictureView />}
      {view === 'genealogy' && <GenealogyView />}
    </main>
  )
}

function statusOf(record: RecordView, decision: string | undefined): RunSummary['status'] {
  if (record.disposition) return record.disposition === 'RELEASED' ? 'RELEASED' : 'REJECTED'
  const open = record.steps.some((state) => state.id !== decision && !isFinished(state))
  return open ? 'OPEN' : 'IN_REVIEW'
}
