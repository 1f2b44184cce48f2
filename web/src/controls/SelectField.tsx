import { useId } from 'react'

export interface Option {
  value: string
  title: string
}

export interface SelectFieldProps {
  label: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
  /** Shown while nothing is chosen. */
  empty?: string
  hint?: string
}

export function SelectField(props: SelectFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        aria-describedby={props.hint ? `${id}-about` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
      {props.hint && (
        <span id={`${id}-about`} className="hint">
          {props.hint}
        </span>
      )}
    </div>
  )
}
