import { useState } from 'react'
import { useNewLink, useSetLocked, useSetRoles, type AccountView } from '../../api/accounts'
import { useUser } from '../../api/session'
import { Modal } from '../../controls/Modal'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { AccountHistory } from './AccountHistory'
import { AccountState } from './AccountState'
import { LinkToCopy } from './LinkToCopy'
import { RoleChoice } from './RoleChoice'

/** One account: its roles, a new link, the lock, its history. */
export function AccountDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t, dateTime } = useWords()
  const own = useUser()?.id === account.id
  const setRoles = useSetRoles(account.id)
  const link = useNewLink(account.id)
  const lock = useSetLocked(account.id)
  const [roles, chooseRoles] = useState(account.roles)
  const locked = account.state === 'LOCKED'
  return (
    <Modal open onClose={onClose} wide title={account.name} about={account.username}>
      <div className="stack">
        <div className="row">
          <AccountState account={account} />
          {account.demonstration && <span className="small soft">{t('account.demonstrationAbout')}</span>}
          {account.linkExpiresAt && !locked && (
            <span className="small soft">{t('account.linkUntil', { time: dateTime(account.linkExpiresAt) })}</span>
          )}
        </div>
        <form
          className="stack-tight"
          onSubmit={(event) => {
            event.preventDefault()
            setRoles.mutate(roles)
          }}
        >
          <RoleChoice roles={roles} onChange={chooseRoles} {...(own && { kept: 'administrator' })} />
          <p className="small soft">{t(own ? 'account.ownAbout' : 'account.rolesAbout')}</p>
          <Refusal error={setRoles.error} />
          <div className="row">
            <button
              type="submit"
              className="button"
              disabled={setRoles.isPending || roles.length === 0 || roles.join() === account.roles.join()}
            >
              {t('account.saveRoles')}
            </button>
            {setRoles.isSuccess && (
              <span role="status" className="small">
                {t('account.saved')}
              </span>
            )}
          </div>
        </form>
        {link.data && !locked && <LinkToCopy link={link.data} name={account.name} />}
        <Refusal error={link.error} />
        <Refusal error={lock.error} />
        {!own && (
          <div className="row">
            {!account.demonstration && !locked && (
              <button type="button" className="button" disabled={link.isPending} onClick={() => link.mutate(undefined)}>
                {t('account.newLink')}
              </button>
            )}
            <button type="button" className="button" disabled={lock.isPending} onClick={() => lock.mutate(!locked)}>
              {t(locked ? 'account.unlock' : 'account.lock')}
            </button>
            <span className="small soft">{t(locked ? 'account.unlockAbout' : 'account.lockAbout')}</span>
          </div>
        )}
        <AccountHistory id={account.id} />
      </div>
    </Modal>
  )
}
