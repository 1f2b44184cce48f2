import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { methodsQuery, recordQuery, roomsQuery } from '../../api/runs'
import { usePageTitle } from '../../app/usePageTitle'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { BenchChoice } from './BenchChoice'
import { BenchWelcome } from './BenchWelcome'
import { nextOrder, subjectsOf } from './orders'
import { TestBench } from './TestBench'
import './lab.css'

/** The laboratory: a sample, a test, and all that is done with them. */
export function LabBench() {
  const { t, text } = useWords()
  const { id, plan } = useRun()
  const search = useSearch({ from: '/inside/runs/$runId/lab' })
  const navigate = useNavigate({ from: '/runs/$runId/lab' })
  const record = useSuspenseQuery(recordQuery(id)).data
  const methods = useQuery(methodsQuery)
  usePageTitle(t('lab.title'))
  const { data: rooms = [] } = useQuery(roomsQuery(id))
  const subjects = subjectsOf(record, rooms, (room) => text(room.title))
  const sample = subjects.find((each) => each.id === search.sample)
  const method = methods.data?.find((each) => each.id === search.test)
  const step =
    plan.step(search.step) ??
    plan.steps.find(({ step }) => step.kind === 'test' && step.sample === search.sample && step.test === search.test)
  return (
    <main id="main" className="lab" tabIndex={-1}>
      <h1 className="hidden-text">{t('lab.title')}</h1>
      <aside className="lab-choice" aria-label={t('lab.choose')}>
        <Refusal error={methods.error} />
        <BenchChoice
          record={record}
          subjects={subjects}
          methods={methods.data ?? []}
          sample={search.sample}
          test={search.test}
          onChoose={(choice) => void navigate({ search: choice })}
          step={search.step}
        />
      </aside>
      <div className="lab-bench">
        {sample && method ? (
          <TestBench
            key={`${sample.id} ${method.id}`}
            sample={sample}
            method={method}
            step={step}
            record={record}
            next={nextOrder(plan, record, subjects)}
          />
        ) : (
          <BenchWelcome record={record} subjects={subjects} />
        )}
      </div>
    </main>
  )
}
