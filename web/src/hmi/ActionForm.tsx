import { useState } from 'react'
import type { Action, UnitView } from '../api/model'
import { NumberField } from '../controls/NumberField'
import { Refusal } from '../controls/Refusal'
import { typedNumber } from '../language/format'
import { useWords } from '../language/useWords'
import { useSubmit } from '../live/useSubmit'
import { ActionNameField } from './ActionNameField'
import { filledQuantities, filledTexts } from './actionValues'

export interface ActionFormProps {
  unit: UnitView
  action: Action
  step: string | null
  /** What a recipe fills in. */
  quantities?: Readonly<Record<string, number>>
  names?: Readonly<Record<string, string>>
  /** What a person must type although the recipe knows it. */
  entered?: readonly string[]
  onDone?: () => void
}

/** Any action of any unit, from what the unit declares about it. */
export function ActionForm(props: ActionFormProps) {
  const { t, text, number } = useWords()
  const { unit, action } = props
  const submit = useSubmit()
  const [amounts, setAmounts] = useState(() => filledTexts(action, props.quantities, props.entered))
  const [names, setNames] = useState<Readonly<Record<string, string>>>(() => ({ ...props.names }))
  const missing =
    action.quantities.some(({ name, required }) => required && Number.isNaN(typedNumber(amounts[name] ?? ''))) ||
    action.names.some(({ name, required }) => required && !names[name])
  return (
    <form
      className="stack-tight"
      aria-label={text(action.title)}
      onSubmit={(event) => {
        event.preventDefault()
        submit.send(
          {
            step: props.step,
            body: {
              kind: 'command',
              command: {
                type: 'act',
                target: unit.name,
                action: action.name,
                quantities: filledQuantities(action, amounts),
                names: Object.fromEntries(Object.entries(names).filter(([, value]) => value !== '')),
              },
            },
          },
          props.onDone,
        )
      }}
    >
      {action.names.map((name) => (
        <ActionNameField
          key={name.name}
          name={name}
          value={names[name.name] ?? ''}
          onChange={(value) => setNames((old) => ({ ...old, [name.name]: value }))}
        />
      ))}
      {action.quantities.map((quantity) => (
        <NumberField
          key={quantity.name}
          label={text(quantity.title)}
          value={amounts[quantity.name] ?? ''}
          unit={quantity.unit}
          hint={t('hmi.range', { low: number(quantity.low, 2), high: number(quantity.high, 2) })}
          required={quantity.required}
          onChange={(value) => setAmounts((old) => ({ ...old, [quantity.name]: value }))}
        />
      ))}
      <Refusal error={submit.error} />
      <button type="submit" className="button primary" disabled={submit.isPending || missing}>
        {text(action.title)}
      </button>
    </form>
  )
}
