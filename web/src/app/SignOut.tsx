import { useNavigate } from '@tanstack/react-router'
import type { User } from '../api/model'
import { useSignOut } from '../api/session'
import { useWords } from '../language/useWords'

export function SignOut({ user }: { user: User }) {
  const { t } = useWords()
  const signOut = useSignOut()
  const navigate = useNavigate()
  return (
    <span className="row tight">
      <span className="person" title={t('app.signedInAs')}>
        {user.name}
      </span>
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
