import type { Habit } from '../../api/model'
import { useWords } from '../../language/useWords'
import type { TechniqueChoice } from './technique'

export interface TechniqueFieldsProps {
  habits: readonly Habit[]
  value: TechniqueChoice
  onChange: (value: TechniqueChoice) => void
}

/** What the analyst does or leaves out, as far as it shows in the raw data of this test. */
export function TechniqueFields({ habits, value, onChange }: TechniqueFieldsProps) {
  const { t, text } = useWords()
  if (habits.length === 0) return null
  return (
    <fieldset className="technique">
      <legend className="field-label">{t('lab.technique')}</legend>
      {habits.map(({ name, title }) => (
        <label key={name} className="choice">
          <input
            type="checkbox"
            checked={value[name] ?? true}
            onChange={(event) => onChange({ ...value, [name]: event.target.checked })}
          />
          {text(title)}
        </label>
      ))}
    </fieldset>
  )
}
