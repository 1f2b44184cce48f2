import { useId } from 'react'
import { typedNumber, unitSymbol } from '../language/format'
import { useWords } from '../language/useWords'

export interface NumberFieldProps {
  label: string
  /** The text as typed: what is recorded is what was typed. */
  value: string
  onChange: (text: string) => void
  unit?: string
  hint?: string
  required?: boolean
  autoFocus?: boolean
}

export function NumberField(props: NumberFieldProps) {
  const { t } = useWords()
  const id = useId()
  const wrong = props.value.trim() !== '' && Number.isNaN(typedNumber(props.value))
  const about = wrong ? t('form.notANumber') : props.hint
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <span className="with-unit">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          autoFocus={props.autoFocus}
          value={props.value}
          required={props.required}
          aria-describedby={about ? `${id}-about` : undefined}
          aria-invalid={wrong || undefined}
          onChange={(event) => props.onChange(event.target.value)}
        />
        {unitSymbol(props.unit) && <span className="unit">{unitSymbol(props.unit)}</span>}
      </span>
      {about && (
        <span id={`${id}-about`} className={wrong ? 'wrong' : 'hint'}>
          {about}
        </span>
      )}
    </div>
  )
}
