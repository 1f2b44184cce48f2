import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { centreQuery, sessionQuery, useSignIn } from '../../api/session'
import { usePageTitle } from '../../app/usePageTitle'
import { Refusal } from '../../controls/Refusal'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../language/useWords'
import { DemonstrationAccounts } from './DemonstrationAccounts'
import './signIn.css'

export function SignIn() {
  const { t, text } = useWords()
  const centre = useQuery(centreQuery)
  const session = useQuery(sessionQuery)
  const signIn = useSignIn()
  const navigate = useNavigate()
  const router = useRouter()
  const { next } = useSearch({ from: '/sign-in' })
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const signedIn = Boolean(session.data?.user)
  usePageTitle(t('signIn.title'))

  useEffect(() => {
    if (signedIn) void (next ? router.history.push(next) : navigate({ to: '/training' }))
  }, [signedIn, next, navigate, router])

  return (
    <main id="main" className="sign-in" tabIndex={-1}>
      <div className="sign-in-welcome">
        <p className="soft">{t('signIn.welcome')}</p>
        <h1>{text(centre.data?.name) || t('app.name')}</h1>
        <p className="sign-in-lead">{t('signIn.lead')}</p>
      </div>
      <form
        className="card stack"
        aria-label={t('signIn.title')}
        onSubmit={(event) => {
          event.preventDefault()
          signIn.mutate({ username, password })
        }}
      >
        <h2>{t('signIn.title')}</h2>
        <Refusal error={centre.error} />
        {centre.data?.setupNeeded && <p className="note">{t('signIn.setupNeeded')}</p>}
        <TextField
          label={t('signIn.username')}
          value={username}
          onChange={setUsername}
          autoComplete="username"
          required
        />
        <TextField
          label={t('signIn.password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          required
        />
        <Refusal error={signIn.error} />
        <button type="submit" className="button primary large" disabled={signIn.isPending}>
          {t('signIn.in')}
        </button>
      </form>
      {centre.data?.demonstration && (
        <DemonstrationAccounts
          accounts={centre.data.accounts}
          onChoose={(account) => {
            setUsername(account.username)
            setPassword(account.password)
          }}
        />
      )}
    </main>
  )
}
