import { useWords } from '../../language/useWords'
import { HABITS, type TechniqueChoice } from './technique'

export function TechniqueFields(props: { value: TechniqueChoice; onChange: (value: TechniqueChoice) => void }) {
  const { t } = useWords()
  return (
    <fieldset className="technique">
      <legend className="field-label">{t('lab.technique')}</legend>
      {HABITS.map((habit) => (
        <label key={habit} className="choice">
          <input
            type="checkbox"
            checked={props.value[habit]}
            onChange={(event) => props.onChange({ ...props.value, [habit]: event.target.checked })}
          />
          {t(`technique.${habit}`)}
        </label>
      ))}
    </fieldset>
  )
}
