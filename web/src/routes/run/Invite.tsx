import { useState } from 'react'
import { useInvite } from '../../api/runs'
import { Modal } from '../../controls/Modal'
import { Refusal } from '../../controls/Refusal'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'

/** Lets another trainee work on the same batch. */
export function Invite() {
  const { t } = useWords()
  const { id } = useRun()
  const invite = useInvite(id)
  const [open, setOpen] = useState(false)
  const [username, setUsername] = useState('')
  return (
    <>
      <button type="button" className="button quiet small" onClick={() => setOpen(true)}>
        {t('invite.open')}
      </button>
      <Modal open={open} onClose={() => setOpen(false)} title={t('invite.title')} about={t('invite.about')}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            invite.mutate(username)
          }}
        >
          <TextField label={t('signIn.username')} value={username} onChange={setUsername} required />
          <Refusal error={invite.error} />
          {invite.isSuccess && (
            <p role="status" className="note good">
              {t('invite.done', { username: invite.variables })}
            </p>
          )}
          <button type="submit" className="button primary" disabled={invite.isPending || username.trim() === ''}>
            {t('invite.send')}
          </button>
        </form>
      </Modal>
    </>
  )
}
