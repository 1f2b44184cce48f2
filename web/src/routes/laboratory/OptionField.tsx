import type { AnalysisOption } from '../../api/model'
import { NumberField } from '../../controls/NumberField'
import { SelectField } from '../../controls/SelectField'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../language/useWords'

export interface OptionFieldProps {
  option: AnalysisOption
  value: string
  onChange: (value: string) => void
}

/** One option of an analysis, in the control that suits its kind. */
export function OptionField({ option, value, onChange }: OptionFieldProps) {
  const { t, text, unit } = useWords()
  const label = `${text(option.title)}${option.mandatory ? ' *' : ''}`
  switch (option.kind) {
    case 'CHOICE':
      return (
        <SelectField
          label={label}
          value={value}
          empty={option.preset === null ? '—' : undefined}
          options={option.choices.map((choice) => ({ value: choice.value, title: text(choice.title) }))}
          onChange={onChange}
        />
      )
    case 'FLAG':
      return (
        <label className="row tight check">
          <input type="checkbox" checked={value === 'true'} onChange={(event) => onChange(event.target.checked ? 'true' : '')} />
          <span>{label}</span>
        </label>
      )
    case 'NUMBER':
    case 'INTEGER':
      return <NumberField label={label} value={value} unit={option.unit} required={option.mandatory} onChange={onChange} />
    case 'NUMBERS':
      return (
        <TextField
          label={`${label}${unit(option.unit) ? ` [${unit(option.unit)}]` : ''}`}
          value={value}
          required={option.mandatory}
          hint={t('analysis.numbers')}
          onChange={onChange}
        />
      )
    case 'TEXT':
    case 'WORDS':
      return (
        <TextField
          label={label}
          value={value}
          required={option.mandatory}
          hint={option.kind === 'WORDS' ? t('analysis.words') : undefined}
          onChange={onChange}
        />
      )
  }
}
