import type { AccountView } from '../../api/accounts'
import { useWords } from '../../language/useWords'

const LOOK = { ACTIVE: 'good', INVITED: 'minor', LOCKED: 'critical' } as const

export function AccountState({ account }: { account: AccountView }) {
  const { t } = useWords()
  return <span className={`badge ${LOOK[account.state]}`}>{t(`accountState.${account.state}`)}</span>
}
