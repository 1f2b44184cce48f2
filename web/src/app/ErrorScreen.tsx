import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Problem } from '../api/problem'
import { useWords } from '../language/useWords'
import { NotFound } from './NotFound'
import { usePageTitle } from './usePageTitle'

const NOT_FOUND = 404

export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const { t, problem } = useWords()
  const router = useRouter()
  usePageTitle(t('error.title'))
  if (error instanceof Problem && error.status === NOT_FOUND) return <NotFound />
  return (
    <main id="main" className="page narrow stack" tabIndex={-1}>
      <h1>{t('error.title')}</h1>
      <p role="alert">{problem(error)}</p>
      <p className="soft">{t('error.safe')}</p>
      <p>
        <button
          type="button"
          className="button primary"
          onClick={() => {
            reset()
            void router.invalidate()
          }}
        >
          {t('action.retry')}
        </button>
      </p>
    </main>
  )
}
