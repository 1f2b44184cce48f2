import { useState } from 'react'
import type { LabMethod, StepDefinition } from '../../api/model'
import { NumberField } from '../../controls/NumberField'
import { Refusal } from '../../controls/Refusal'
import { SelectField } from '../../controls/SelectField'
import { useWords } from '../../language/useWords'
import { useSubmit } from '../../live/useSubmit'
import { PlateEditor } from './PlateEditor'
import { usualPlate, type Plate } from './plate'
import { TechniqueFields } from './TechniqueFields'
import { changedTechnique, CAREFUL, type TechniqueChoice } from './technique'
import { startingTexts, worksheetOf } from './worksheet'

export interface WorksheetFormProps {
  method: LabMethod
  sample: string
  step: StepDefinition | undefined
  attempt: number
  onRun: (seq: number) => void
}

/** What the analyst decides before the instrument runs. */
export function WorksheetForm({ method, sample, step, attempt, onRun }: WorksheetFormProps) {
  const { t, text, number } = useWords()
  const submit = useSubmit()
  const [texts, setTexts] = useState(() => startingTexts(method, step))
  const [plate, setPlate] = useState<Plate>(() => usualPlate(method.id, sample, step?.worksheet?.dilutions))
  const [technique, setTechnique] = useState<TechniqueChoice>(CAREFUL)
  const set = (name: string) => (value: string) => setTexts((old) => ({ ...old, [name]: value }))
  const worksheet = worksheetOf(method, texts, plate)
  const onPlate = method.worksheet.some(({ kind }) => kind === 'PLATE')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!worksheet) return
        submit.send(
          {
            step: step?.id ?? null,
            body: {
              kind: 'test',
              sample,
              method: method.id,
              worksheet,
              technique: changedTechnique(technique),
              attempt,
            },
          },
          (entry) => onRun(entry.seq),
        )
      }}
    >
      <div className="fields">
        {method.worksheet.map((field) =>
          field.kind === 'NUMBER' ? (
            <NumberField
              key={field.name}
              label={text(field.title)}
              unit={field.unit}
              hint={t('hmi.range', { low: number(field.low, field.digits), high: number(field.high, field.digits) })}
              value={texts[field.name] ?? ''}
              onChange={set(field.name)}
            />
          ) : field.kind === 'CHOICE' ? (
            <SelectField
              key={field.name}
              label={text(field.title)}
              value={texts[field.name] ?? ''}
              options={field.choices.map((choice) => ({ value: choice.name, title: text(choice.title) }))}
              onChange={set(field.name)}
            />
          ) : null,
        )}
      </div>
      {onPlate && <PlateEditor method={method.id} sample={sample} plate={plate} onChange={setPlate} />}
      <TechniqueFields habits={method.habits} value={technique} onChange={setTechnique} />
      <Refusal error={submit.error} />
      {!step && <p className="note">{t('lab.noOrder')}</p>}
      <p>
        <button type="submit" className="button primary" disabled={submit.isPending || !worksheet || !step}>
          {t('lab.run')}
        </button>
      </p>
    </form>
  )
}
