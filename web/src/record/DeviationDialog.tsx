import { useState } from 'react'
import type { RecordEntry, Severity, StepDefinition } from '../api/model'
import { Modal } from '../controls/Modal'
import { Refusal } from '../controls/Refusal'
import { SelectField } from '../controls/SelectField'
import { TextField } from '../controls/TextField'
import { useWords } from '../language/useWords'
import { useSubmit } from '../live/useSubmit'

const CLASSES: readonly Severity[] = ['minor', 'major', 'critical']

export function DeviationDialog(props: {
  step: StepDefinition | undefined
  entries: readonly RecordEntry[]
  onClose: () => void
}) {
  const { t, text } = useWords()
  const submit = useSubmit()
  const [title, setTitle] = useState('')
  const [severity, setSeverity] = useState<Severity>('minor')
  const [description, setDescription] = useState('')
  return (
    <Modal open onClose={props.onClose} title={t('deviation.raise')} about={text(props.step?.title)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit.send(
            {
              step: props.step?.id ?? null,
              body: {
                kind: 'deviation',
                title,
                class: severity,
                description,
                of: props.entries.map(({ seq }) => seq),
              },
            },
            props.onClose,
          )
        }}
      >
        <TextField label={t('deviation.what')} value={title} onChange={setTitle} required />
        <SelectField
          label={t('deviation.class')}
          value={severity}
          options={CLASSES.map((each) => ({ value: each, title: t(`severity.${each}`) }))}
          onChange={(value) => setSeverity(value as Severity)}
        />
        <TextField
          label={t('deviation.description')}
          hint={t('deviation.descriptionHint')}
          value={description}
          onChange={setDescription}
          multiline
          required
        />
        <Refusal error={submit.error} />
        <button type="submit" className="button primary" disabled={submit.isPending}>
          {t('action.enter')}
        </button>
      </form>
    </Modal>
  )
}
