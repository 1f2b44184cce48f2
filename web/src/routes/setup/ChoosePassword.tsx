import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { linkQuery, useChoosePassword } from '../../api/accounts'
import { usePageTitle } from '../../app/usePageTitle'
import { NewPassword } from '../../controls/NewPassword'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'

/** Where the link of an administrator leads: a person chooses the password of their account. */
export function ChoosePassword() {
  const { t, dateTime } = useWords()
  const { token } = useSearch({ from: '/welcome' })
  const link = useQuery({ ...linkQuery(token ?? ''), enabled: token !== undefined })
  const choose = useChoosePassword()
  const navigate = useNavigate()
  const [password, setPassword] = useState<string>()
  usePageTitle(t('welcome.title'))
  return (
    <main id="main" className="page narrow stack" tabIndex={-1}>
      <h1>{t('welcome.title')}</h1>
      {token === undefined && <p role="alert">{t('welcome.noToken')}</p>}
      {link.isLoading && <p role="status">{t('state.loading')}</p>}
      <Refusal error={link.error} />
      {token !== undefined && link.data && (
        <>
          <p>{t('welcome.lead', { name: link.data.name, time: dateTime(link.data.expiresAt) })}</p>
          <form
            className="card stack"
            onSubmit={(event) => {
              event.preventDefault()
              if (password)
                choose.mutate({ token, password }, { onSuccess: () => void navigate({ to: '/training' }) })
            }}
          >
            <p>
              {t('signIn.username')}: <strong>{link.data.username}</strong>
            </p>
            <input type="text" autoComplete="username" value={link.data.username} readOnly hidden />
            <NewPassword label={t('signIn.password')} onChange={setPassword} />
            <Refusal error={choose.error} />
            <button type="submit" className="button primary large" disabled={choose.isPending || !password}>
              {t('welcome.choose')}
            </button>
          </form>
        </>
      )}
      {(token === undefined || link.error) && (
        <p>
          <Link to="/sign-in">{t('signIn.title')}</Link>
        </p>
      )}
    </main>
  )
}
