import { useState } from 'react'
import type { StepDefinition } from '../../api/model'
import { useUser } from '../../api/session'
import { Modal } from '../../controls/Modal'
import { Refusal } from '../../controls/Refusal'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../language/useWords'
import { useSubmit } from '../../live/useSubmit'
import type { meaningOf } from '../EntryText'

export interface SignatureDialogProps {
  step: StepDefinition
  meaning: ReturnType<typeof meaningOf>
  /** A second person signs: nobody is filled in. */
  second?: boolean
  onClose: () => void
}

/** A signature: who, with what meaning, and the password again. */
export function SignatureDialog({ step, meaning, second, onClose }: SignatureDialogProps) {
  const { t, text } = useWords()
  const user = useUser()
  const submit = useSubmit()
  const [username, setUsername] = useState(second ? '' : (user?.username ?? ''))
  const [password, setPassword] = useState('')
  return (
    <Modal open onClose={onClose} title={t('signature.title')} about={text(step.title)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit.send(
            {
              step: step.id,
              body: { kind: 'signature', meaning, manifest: '' },
              password,
              asUser: username,
            },
            onClose,
          )
        }}
      >
        <p className="signature-meaning">
          <span className="small soft">{t('signature.meaning')}</span>
          <strong>{t(`meaning.${meaning}`)}</strong>
        </p>
        <p className="small soft">{second ? t('signature.second') : t('signature.binding')}</p>
        <TextField
          label={t('signIn.username')}
          value={username}
          onChange={setUsername}
          autoComplete="off"
          required
        />
        <TextField
          label={t('signIn.password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="off"
          required
        />
        <Refusal error={submit.error} />
        <button type="submit" className="button primary" disabled={submit.isPending}>
          {t('signature.sign')}
        </button>
      </form>
    </Modal>
  )
}
