import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Course } from '../../api/model'
import { useStartRun } from '../../api/runs'
import { hasRole, useUser } from '../../api/session'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { LineDrawing } from './LineDrawing'
import { RunTable } from './RunTable'

export function CourseCard({ course, among }: { course: Course; among: number }) {
  const { t, text, duration } = useWords()
  const user = useUser()
  const start = useStartRun()
  const navigate = useNavigate()
  const key = useRef(crypto.randomUUID())
  const open = course.runs.find((run) => run.status === 'OPEN')
  const several = among > 1
  const finished = course.runs.some((run) => run.status === 'RELEASED' || run.status === 'REJECTED')
  const begin = () =>
    start.mutate(
      { key: key.current, recipe: course.recipe },
      {
        onSuccess: (run) => {
          key.current = crypto.randomUUID()
          void navigate({ to: '/runs/$runId', params: { runId: run.id } })
        },
      },
    )
  return (
    <article className="card course" aria-labelledby={`course-${course.id}`}>
      <div className="course-head">
        <div className="stack-tight">
          <p className="course-kicker">{several ? t('training.takes', { time: duration(course.minutes * 60) }) : t(finished ? 'training.makeAnother' : 'training.makeFirst')}</p>
          <h2 id={`course-${course.id}`}>{text(course.title)}</h2>
          <p className="course-summary">{text(course.summary)}</p>
          <p className="small soft">
            {!several && <>{t('training.takes', { time: duration(course.minutes * 60) })} · </>}
            {t('training.recipe', { recipe: course.recipe, version: course.version })}
          </p>
        </div>
        {!several && <LineDrawing />}
      </div>
      <details className="stack-tight" open={!several}>
        <summary>{t('training.learn')}</summary>
        <ul className="learn">
          {course.learn.map((each) => (
            <li key={each.en}>{text(each)}</li>
          ))}
        </ul>
      </details>
      <Refusal error={start.error} />
      <div className="row">
        {open && (
          <Link to="/runs/$runId" params={{ runId: open.id }} className="button primary large">
            {t('training.continue')}
          </Link>
        )}
        {hasRole(user, 'trainee', 'instructor') && (
          <button
            type="button"
            className={open ? 'button large' : 'button primary large'}
            disabled={start.isPending}
            onClick={begin}
          >
            {open ? t('training.another') : t('training.start')}
          </button>
        )}
      </div>
      {course.runs.length > 0 && <RunTable caption={t('training.yourRuns')} runs={course.runs} of={text(course.title)} />}
    </article>
  )
}
