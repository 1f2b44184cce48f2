import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useSetup } from '../../api/session'
import { usePageTitle } from '../../app/usePageTitle'
import { NewPassword } from '../../controls/NewPassword'
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
  const [password, setPassword] = useState<string>()
  usePageTitle(t('setup.title'))

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
          if (password)
            setup.mutate({ token, username, name, password }, { onSuccess: () => void navigate({ to: '/accounts' }) })
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
        <NewPassword label={t('signIn.password')} onChange={setPassword} />
        <Refusal error={setup.error} />
        <button type="submit" className="button primary large" disabled={setup.isPending || !password}>
          {t('setup.make')}
        </button>
      </form>
    </main>
  )
}
