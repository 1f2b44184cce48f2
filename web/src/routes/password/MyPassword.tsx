import { useState } from 'react'
import { useChangePassword } from '../../api/accounts'
import { useUser } from '../../api/session'
import { usePageTitle } from '../../app/usePageTitle'
import { NewPassword } from '../../controls/NewPassword'
import { Refusal } from '../../controls/Refusal'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../language/useWords'

export function MyPassword() {
  const { t } = useWords()
  const user = useUser()
  const change = useChangePassword()
  const [current, setCurrent] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [round, setRound] = useState(0)
  usePageTitle(t('password.title'))
  return (
    <main id="main" className="page narrow stack" tabIndex={-1}>
      <h1>{t('password.title')}</h1>
      <p>{t('password.lead')}</p>
      <form
        className="card stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen)
            change.mutate(
              { current, new: chosen },
              {
                onSuccess: () => {
                  setCurrent('')
                  setChosen(undefined)
                  setRound(round + 1)
                },
              },
            )
        }}
      >
        <p>
          {t('signIn.username')}: <strong>{user?.username}</strong>
        </p>
        <TextField
          label={t('password.current')}
          type="password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          required
        />
        <NewPassword key={round} label={t('password.new')} onChange={setChosen} />
        <Refusal error={change.error} />
        {change.isSuccess && (
          <p role="status" className="note good">
            {t('password.done')}
          </p>
        )}
        <button type="submit" className="button primary" disabled={change.isPending || !chosen || current === ''}>
          {t('password.change')}
        </button>
      </form>
    </main>
  )
}
