import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useSetup } from '../../api/session'
import { usePageTitle } from '../../app/usePageTitle'
import { Refusal } from '../../controls/Refusal'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../language/useWords'

/** The first administrator, made through a link that works once. */
export function Setup() {
  const { t } = useWords()
  const { token } = useSearch({ from: '/setup' })
  const setup = useSetup()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  usePageTitle(t('setup.title'))
  const different = again !== '' && again !== password

  if (!token)
    return (
      <main id="main" className="page narrow stack" tabIndex={-1}>
        <h1>{t('setup.title')}</h1>
        <p role="alert">{t('setup.noToken')}</p>
        <p>
          <Link to="/sign-in">{t('signIn.title')}</Link>
        </p>
      </main>
    )
  return (
    <main id="main" className="page narrow stack" tabIndex={-1}>
      <h1>{t('setup.title')}</h1>
      <p>{t('setup.lead')}</p>
      <form
        className="card stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!different)
            setup.mutate({ token, username, name, password }, { onSuccess: () => void navigate({ to: '/sign-in' }) })
        }}
      >
        <TextField label={t('setup.name')} value={name} onChange={setName} autoComplete="name" required />
        <TextField
          label={t('signIn.username')}
          value={username}
          onChange={setUsername}
          autoComplete="username"
          required
        />
        <TextField
          label={t('signIn.password')}
          hint={t('setup.passwordHint')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          required
        />
        <TextField
          label={t('setup.again')}
          wrong={different ? t('setup.different') : undefined}
          type="password"
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
          required
        />
        <Refusal error={setup.error} />
        <button type="submit" className="button primary large" disabled={setup.isPending || different}>
          {t('setup.make')}
        </button>
      </form>
    </main>
  )
}
