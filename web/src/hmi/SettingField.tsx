import type { Tag } from '../api/model'
import { NumberField } from '../controls/NumberField'
import { SelectField } from '../controls/SelectField'
import { useWords } from '../language/useWords'
import { switchWord } from './settingText'

/** The field in which a writable tag is set: a number, a switch or one of a few. */
export function SettingField(props: { tag: Tag; value: string; onChange: (value: string) => void }) {
  const { t, text, number } = useWords()
  const { tag } = props
  switch (tag.kind) {
    case 'SWITCH':
      return (
        <SelectField
          label={text(tag.title)}
          value={props.value}
          empty={t('control.choose')}
          options={[
            { value: '0', title: t(switchWord(tag, false)) },
            { value: '1', title: t(switchWord(tag, true)) },
          ]}
          onChange={props.onChange}
        />
      )
    case 'CHOICE':
      return (
        <SelectField
          label={text(tag.title)}
          value={props.value}
          empty={t('control.choose')}
          options={tag.choices.map((choice, index) => ({ value: String(index), title: text(choice) }))}
          onChange={props.onChange}
        />
      )
    default:
      return (
        <NumberField
          label={text(tag.title)}
          value={props.value}
          unit={tag.unit}
          hint={t('hmi.range', { low: number(tag.low, tag.digits), high: number(tag.high, tag.digits) })}
          onChange={props.onChange}
        />
      )
  }
}
