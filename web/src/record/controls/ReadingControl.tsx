import { useState } from 'react'
import { NumberField } from '../../controls/NumberField'
import { Refusal } from '../../controls/Refusal'
import { LiveValue } from '../../hmi/LiveValue'
import { typedNumber } from '../../language/format'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useSubmit } from '../../live/useSubmit'
import { LimitsText } from './LimitsText'
import type { ControlProps } from './StepControl'

/** The display stands beside the field; the person reads and types. */
export function ReadingControl({ step }: ControlProps) {
  const { t, text } = useWords()
  const { plan } = useRun()
  const submit = useSubmit()
  const [typed, setTyped] = useState('')
  const tag = plan.tag(step.tag)
  const unit = plan.measureOf(step)
  return (
    <form
      className="control stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        submit.send({ step: step.id, body: { kind: 'value', field: 'value', text: typed.trim(), unit } }, () =>
          setTyped(''),
        )
      }}
    >
      {tag && (
        <div className="display-box">
          <span className="small">{text(tag.title)}</span>
          <LiveValue tag={tag} large />
          <span className="small soft">{tag.name}</span>
        </div>
      )}
      <NumberField
        label={t('control.reading')}
        hint={t('control.digits', { digits: step.digits ?? 0 })}
        value={typed}
        onChange={setTyped}
        unit={unit}
        required
      />
      <LimitsText low={step.low} high={step.high} unit={unit} digits={step.digits} />
      <Refusal error={submit.error} />
      <button type="submit" className="button primary" disabled={submit.isPending || Number.isNaN(typedNumber(typed))}>
        {t('action.enter')}
      </button>
    </form>
  )
}
