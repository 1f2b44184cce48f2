import { useQuery } from '@tanstack/react-query'
import { trainingQuery } from '../../api/runs'
import { hasRole, useUser, useUserName } from '../../api/session'
import { usePageTitle } from '../../app/usePageTitle'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { CourseCard } from './CourseCard'
import { RunsOfAll } from './RunsOfAll'
import './training.css'

export function TrainingScreen() {
  const { t, text } = useWords()
  const user = useUser()
  const name = useUserName()
  const training = useQuery(trainingQuery)
  usePageTitle(t('training.title'))
  return (
    <main id="main" className="page stack training" tabIndex={-1}>
      <div>
        <p className="soft">{t('training.hello', { name: text(name) })}</p>
        <h1>{t('training.title')}</h1>
      </div>
      {training.isPending && <p role="status">{t('state.loading')}</p>}
      {training.error && (
        <div className="stack-tight">
          <Refusal error={training.error} />
          <p>
            <button type="button" className="button" onClick={() => void training.refetch()}>
              {t('action.retry')}
            </button>
          </p>
        </div>
      )}
      {training.data?.courses.length === 0 && <p className="note">{t('training.none')}</p>}
      {training.data && (
        <div className={training.data.courses.length > 1 ? 'courses several' : 'courses'}>
          {training.data.courses.map((course) => (
            <CourseCard key={course.id} course={course} among={training.data.courses.length} />
          ))}
        </div>
      )}
      {hasRole(user, 'instructor', 'quality') && <RunsOfAll />}
    </main>
  )
}
