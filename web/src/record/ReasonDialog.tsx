import { useState } from 'react'
import type { StepDefinition } from '../api/model'
import { Modal } from '../controls/Modal'
import { Refusal } from '../controls/Refusal'
import { TextField } from '../controls/TextField'
import { useWords } from '../language/useWords'
import { useSubmit } from '../live/useSubmit'

/** Marks a step not applicable, or writes a note to it. */
export function ReasonDialog(props: { kind: 'notApplicable' | 'note'; step: StepDefinition; onClose: () => void }) {
  const { t, text } = useWords()
  const submit = useSubmit()
  const [reason, setReason] = useState('')
  const { kind, step } = props
  return (
    <Modal open onClose={props.onClose} title={t(`reason.${kind}.title`)} about={text(step.title)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const body = kind === 'note' ? { kind, text: reason } : { kind, reason }
          submit.send({ step: step.id, body }, props.onClose)
        }}
      >
        <p className="soft">{t(`reason.${kind}.about`)}</p>
        <TextField label={t(`reason.${kind}.label`)} value={reason} onChange={setReason} multiline required />
        <Refusal error={submit.error} />
        <button type="submit" className="button primary" disabled={submit.isPending || reason.trim() === ''}>
          {t('action.enter')}
        </button>
      </form>
    </Modal>
  )
}
