import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { recordQuery } from '../../api/runs'
import { NumberField } from '../../controls/NumberField'
import { Refusal } from '../../controls/Refusal'
import { typedNumber } from '../../language/format'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useSubmit } from '../../live/useSubmit'
import { enteredValue } from '../enteredValue'
import { Calculator } from './Calculator'
import { LimitsText } from './LimitsText'
import type { ControlProps } from './StepControl'

/** The formula, its inputs as they stand in the record, a calculator, and the field for what the person computed. */
export function CalculationControl({ step }: ControlProps) {
  const { t, text, unit } = useWords()
  const { id, plan } = useRun()
  const record = useSuspenseQuery(recordQuery(id)).data
  const submit = useSubmit()
  const [typed, setTyped] = useState('')
  const measure = plan.measureOf(step)
  const inputs = Object.entries(step.inputs ?? {}).map(([symbol, reference]) => ({
    symbol,
    title: plan.step(reference.split('#')[0])?.step.title,
    entered: enteredValue(record, reference),
  }))
  return (
    <form
      className="control stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        submit.send({ step: step.id, body: { kind: 'value', field: 'value', text: typed.trim(), unit: measure } })
      }}
    >
      <div className="formula-box">
        <p>
          <code>{step.formula}</code>
        </p>
        <ul className="small">
          {inputs.map(({ symbol, title, entered }) => (
            <li key={symbol}>
              <code>{symbol}</code> = {entered ? `${entered.text} ${unit(entered.unit)}` : t('control.missingInput')}{' '}
              <span className="soft">{text(title)}</span>
            </li>
          ))}
        </ul>
      </div>
      <Calculator
        start={step.formula ?? ''}
        values={Object.fromEntries(inputs.map(({ symbol, entered }) => [symbol, entered?.text ?? '']))}
      />
      <NumberField
        label={t('control.result')}
        hint={t('control.digits', { digits: step.digits ?? 0 })}
        value={typed}
        onChange={setTyped}
        unit={measure}
        required
      />
      <LimitsText low={step.low} high={step.high} unit={measure} digits={step.digits} />
      <Refusal error={submit.error} />
      <button type="submit" className="button primary" disabled={submit.isPending || Number.isNaN(typedNumber(typed))}>
        {t('action.enter')}
      </button>
    </form>
  )
}
