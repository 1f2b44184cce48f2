import { useState } from 'react'
import { useMakeAccount, type RoleWord } from '../../api/accounts'
import { Modal } from '../../controls/Modal'
import { Refusal } from '../../controls/Refusal'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../language/useWords'
import { LinkToCopy } from './LinkToCopy'
import { RoleChoice } from './RoleChoice'

/** Makes an account, then shows the link with which its person chooses a password. */
export function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const make = useMakeAccount()
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [roles, setRoles] = useState<RoleWord[]>(['trainee'])
  if (make.data)
    return (
      <Modal open onClose={onClose} title={t('account.new')} about={t('account.newDone')}>
        <div className="stack">
          <LinkToCopy link={make.data.link} name={make.data.account.name} />
          <button type="button" className="button" onClick={onClose}>
            {t('action.close')}
          </button>
        </div>
      </Modal>
    )
  return (
    <Modal open onClose={onClose} title={t('account.new')} about={t('account.newAbout')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate({ name, username, roles })
        }}
      >
        <TextField label={t('account.name')} hint={t('account.nameHint')} value={name} onChange={setName} required />
        <TextField
          label={t('signIn.username')}
          hint={t('account.usernameHint')}
          value={username}
          onChange={setUsername}
          required
        />
        <RoleChoice roles={roles} onChange={setRoles} />
        <Refusal error={make.error} />
        <button
          type="submit"
          className="button primary"
          disabled={make.isPending || name.trim() === '' || username.trim() === '' || roles.length === 0}
        >
          {t('account.make')}
        </button>
      </form>
    </Modal>
  )
}
