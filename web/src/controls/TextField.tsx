import { useId, type HTMLInputAutoCompleteAttribute } from 'react'

export interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'password' | 'search'
  autoComplete?: HTMLInputAutoCompleteAttribute
  hint?: string
  wrong?: string
  required?: boolean
  multiline?: boolean
}

export function TextField(props: TextFieldProps) {
  const id = useId()
  const described = props.wrong || props.hint ? `${id}-about` : undefined
  const common = {
    id,
    value: props.value,
    required: props.required,
    'aria-describedby': described,
    'aria-invalid': props.wrong ? true : undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.multiline ? (
        <textarea {...common} onChange={(event) => props.onChange(event.target.value)} />
      ) : (
        <input
          {...common}
          type={props.type ?? 'text'}
          autoComplete={props.autoComplete ?? 'off'}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      {described && (
        <span id={described} className={props.wrong ? 'wrong' : 'hint'}>
          {props.wrong ?? props.hint}
        </span>
      )}
    </div>
  )
}
