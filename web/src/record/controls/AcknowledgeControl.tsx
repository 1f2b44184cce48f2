import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { useSubmit } from '../../live/useSubmit'
import type { ControlProps } from './StepControl'

export function AcknowledgeControl({ step }: ControlProps) {
  const { t } = useWords()
  const submit = useSubmit()
  return (
    <div className="control">
      <Refusal error={submit.error} />
      <button
        type="button"
        className="button primary"
        disabled={submit.isPending}
        onClick={() => submit.send({ step: step.id, body: { kind: 'acknowledged' } })}
      >
        {t('control.done')}
      </button>
    </div>
  )
}
