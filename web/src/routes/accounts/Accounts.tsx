import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountsQuery } from '../../api/accounts'
import { usePageTitle } from '../../app/usePageTitle'
import { Refusal } from '../../controls/Refusal'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../language/useWords'
import { AccountDialog } from './AccountDialog'
import { AccountTable } from './AccountTable'
import { NewAccountDialog } from './NewAccountDialog'
import './accounts.css'

const SIZE = 20

/** The accounts of the centre, for administrators. */
export function Accounts() {
  const { t } = useWords()
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(0)
  const [making, setMaking] = useState(false)
  const [opened, setOpened] = useState<string>()
  const accounts = useQuery(accountsQuery(search, page, SIZE))
  const found = accounts.data
  const pages = Math.max(1, Math.ceil((found?.total ?? 0) / SIZE))
  const account = found?.items.find(({ id }) => id === opened)
  usePageTitle(t('account.title'))
  return (
    <main id="main" className="page stack" tabIndex={-1}>
      <div className="spread">
        <h1>{t('account.title')}</h1>
        <button type="button" className="button primary" aria-haspopup="dialog" onClick={() => setMaking(true)}>
          {t('account.new')}
        </button>
      </div>
      <section className="card stack" aria-label={t('account.title')}>
        <div className="account-search">
          <TextField
            label={t('account.search')}
            type="search"
            value={search}
            onChange={(typed) => {
              setSearch(typed)
              setPage(0)
            }}
          />
        </div>
        {accounts.isPending && <p role="status">{t('state.loading')}</p>}
        {accounts.error && (
          <div className="stack-tight">
            <Refusal error={accounts.error} />
            <button type="button" className="button small" onClick={() => void accounts.refetch()}>
              {t('action.retry')}
            </button>
          </div>
        )}
        {found?.items.length === 0 && (
          <p role="status" className="note">
            {t('account.none')}
          </p>
        )}
        {found && found.items.length > 0 && (
          <AccountTable
            caption={t('account.total', { count: found.total })}
            accounts={found.items}
            onOpen={({ id }) => setOpened(id)}
          />
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
      {making && <NewAccountDialog onClose={() => setMaking(false)} />}
      {account && <AccountDialog key={account.id} account={account} onClose={() => setOpened(undefined)} />}
    </main>
  )
}
