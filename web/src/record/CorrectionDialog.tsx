import { useState } from 'react'
import type { RecordEntry, StepDefinition } from '../api/model'
import { Modal } from '../controls/Modal'
import { Refusal } from '../controls/Refusal'
import { SelectField } from '../controls/SelectField'
import { TextField } from '../controls/TextField'
import { useWords } from '../language/useWords'
import { useSubmit } from '../live/useSubmit'
import { correctable } from './correctable'
import { fieldTitle } from './fieldTitle'

export function CorrectionDialog(props: { entry: RecordEntry; step: StepDefinition; onClose: () => void }) {
  const { t, text, unit } = useWords()
  const submit = useSubmit()
  const fields = correctable(props.entry.body)
  const [field, setField] = useState(fields[0]?.field ?? '')
  const chosen = fields.find((each) => each.field === field)
  const [written, setWritten] = useState('')
  const [reason, setReason] = useState('')
  return (
    <Modal open onClose={props.onClose} title={t('correction.title')} about={text(props.step.title)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit.send(
            { step: props.step.id, body: { kind: 'correction', of: props.entry.seq, field, text: written, reason } },
            props.onClose,
          )
        }}
      >
        {fields.length > 1 && (
          <SelectField
            label={t('correction.field')}
            value={field}
            options={fields.map((each) => ({ value: each.field, title: fieldTitle(each.field, t) }))}
            onChange={setField}
          />
        )}
        <p>
          {t('correction.old')} <del>{`${chosen?.text} ${unit(chosen?.unit)}`}</del>
        </p>
        <TextField label={t('correction.new')} value={written} onChange={setWritten} required />
        <TextField
          label={t('correction.reason')}
          hint={t('correction.reasonHint')}
          value={reason}
          onChange={setReason}
          multiline
          required
        />
        <Refusal error={submit.error} />
        <button type="submit" className="button primary" disabled={submit.isPending || reason.trim() === ''}>
          {t('action.enter')}
        </button>
      </form>
    </Modal>
  )
}
