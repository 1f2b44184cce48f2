import { useId, useState } from 'react'
import { NumberField } from '../../controls/NumberField'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useSubmit } from '../../live/useSubmit'
import { LimitsText } from './LimitsText'
import type { ControlProps } from './StepControl'

export function ValueControl({ step }: ControlProps) {
  const { t, text } = useWords()
  const { plan } = useRun()
  const submit = useSubmit()
  const name = useId()
  const [typed, setTyped] = useState('')
  const unit = plan.measureOf(step)
  return (
    <form
      className="control stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        submit.send({
          step: step.id,
          body: { kind: 'value', field: 'value', text: typed.trim(), unit: step.choices ? '1' : unit },
        })
      }}
    >
      {step.choices ? (
        <fieldset className="field">
          <legend>{t('control.choose')}</legend>
          {step.choices.map((choice) => (
            <label key={choice.value} className="choice">
              <input
                type="radio"
                name={name}
                value={choice.value}
                checked={typed === choice.value}
                onChange={() => setTyped(choice.value)}
              />
              {text(choice.title)}
            </label>
          ))}
        </fieldset>
      ) : (
        <NumberField label={t('control.value')} value={typed} onChange={setTyped} unit={unit} required />
      )}
      <LimitsText low={step.low} high={step.high} unit={unit} digits={step.digits} />
      <Refusal error={submit.error} />
      <button type="submit" className="button primary" disabled={submit.isPending || typed.trim() === ''}>
        {t('action.enter')}
      </button>
    </form>
  )
}
