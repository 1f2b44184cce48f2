import { useState } from 'react'
import { NumberField } from '../../controls/NumberField'
import { Refusal } from '../../controls/Refusal'
import { WeighingPanel } from '../../hmi/balance/WeighingPanel'
import { typedNumber } from '../../language/format'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useSubmit } from '../../live/useSubmit'
import type { ControlProps } from './StepControl'

/** The weighing itself at the balance, then what is written down: tare, gross, net. */
export function WeighingControl({ step }: ControlProps & { onShowPlant: () => void }) {
  const { t } = useWords()
  const { plan } = useRun()
  const submit = useSubmit()
  const [lot, setLot] = useState('')
  const [tare, setTare] = useState('')
  const [gross, setGross] = useState('')
  const [net, setNet] = useState('')
  const unit = step.unit ?? ''
  const balance = plan.unit(step.balance)
  const typed = (text: string) => ({ text: text.trim(), unit })
  const ready = lot !== '' && [tare, gross, net].every((text) => !Number.isNaN(typedNumber(text)))
  return (
    <div className="control stack">
      {balance && <WeighingPanel step={step} balance={balance} lot={lot} onLot={setLot} />}
      <form
        className="stack-tight"
        aria-label={t('weighing.writeDown')}
        onSubmit={(event) => {
          event.preventDefault()
          submit.send({
            step: step.id,
            body: {
              kind: 'weighed',
              lot,
              container: step.container ?? '',
              tare: typed(tare),
              gross: typed(gross),
              net: typed(net),
            },
          })
        }}
      >
        <h4 className="weighing-task-title">
          <span className="number" aria-hidden="true">
            5
          </span>
          {t('weighing.writeDown')}
        </h4>
        <div className="three">
          <NumberField label={t('field.tare')} hint={t('weighing.tareHint')} value={tare} onChange={setTare} unit={unit} required />
          <NumberField label={t('field.gross')} hint={t('weighing.grossHint')} value={gross} onChange={setGross} unit={unit} required />
          <NumberField label={t('field.net')} hint={t('weighing.netHint')} value={net} onChange={setNet} unit={unit} required />
        </div>
        <Refusal error={submit.error} />
        <button type="submit" className="button primary" disabled={submit.isPending || !ready}>
          {t('action.enter')}
        </button>
      </form>
    </div>
  )
}
