import { useState } from 'react'
import type { Deviation } from '../../api/model'
import { Modal } from '../../controls/Modal'
import { Refusal } from '../../controls/Refusal'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../language/useWords'
import { useSubmit } from '../../live/useSubmit'

export function CloseDeviation({ deviation, onClose }: { deviation: Deviation; onClose: () => void }) {
  const { t } = useWords()
  const submit = useSubmit()
  const [conclusion, setConclusion] = useState('')
  return (
    <Modal open onClose={onClose} title={t('deviation.close')} about={deviation.title}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit.send(
            { step: null, body: { kind: 'deviationClosed', of: deviation.seq, text: conclusion } },
            onClose,
          )
        }}
      >
        <TextField label={t('deviation.conclusion')} value={conclusion} onChange={setConclusion} multiline required />
        <Refusal error={submit.error} />
        <button type="submit" className="button primary" disabled={submit.isPending || conclusion.trim() === ''}>
          {t('deviation.close')}
        </button>
      </form>
    </Modal>
  )
}
