import { useNavigate } from '@tanstack/react-router'
import { useSignOut } from '../api/session'
import { useWords } from '../language/useWords'
import { PersonLink } from './PersonLink'

export function SignOut() {
  const { t } = useWords()
  const signOut = useSignOut()
  const navigate = useNavigate()
  return (
    <span className="row tight">
      <PersonLink />
      <button
        type="button"
        className="button quiet"
        onClick={() => signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/sign-in' }) })}
      >
        {t('signIn.out')}
      </button>
    </span>
  )
}
