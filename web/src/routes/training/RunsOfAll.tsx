import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { runsQuery } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { RunTable } from './RunTable'

const SIZE = 20

/** What instructors and quality see: every run of the centre, newest first. */
export function RunsOfAll() {
  const { t } = useWords()
  const [page, setPage] = useState(0)
  const runs = useQuery(runsQuery(page, SIZE))
  const pages = Math.max(1, Math.ceil((runs.data?.total ?? 0) / SIZE))
  return (
    <section className="card stack" aria-labelledby="all-runs">
      <h2 id="all-runs">{t('training.allRuns')}</h2>
      <Refusal error={runs.error} />
      {runs.data?.items.length === 0 && <p className="soft">{t('training.noRuns')}</p>}
      {runs.data && runs.data.items.length > 0 && (
        <RunTable caption={t('training.total', { count: runs.data.total })} runs={runs.data.items} showWho />
      )}
      {pages > 1 && (
        <div className="row">
          <button type="button" className="button small" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('action.previous')}
          </button>
          <span className="small">{t('training.page', { page: page + 1, pages })}</span>
          <button
            type="button"
            className="button small"
            disabled={page + 1 >= pages}
            onClick={() => setPage(page + 1)}
          >
            {t('action.next')}
          </button>
        </div>
      )}
    </section>
  )
}
