import { useState } from 'react'
import { Refusal } from '../../controls/Refusal'
import { LiveValue } from '../../hmi/LiveValue'
import { SettingField } from '../../hmi/SettingField'
import { typedNumber } from '../../language/format'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useSubmit } from '../../live/useSubmit'
import { LimitsText } from './LimitsText'
import type { ControlProps } from './StepControl'

/** Sets a tag. What the recipe wants typed is not filled in. */
export function SetControl({ step }: ControlProps) {
  const { t, text } = useWords()
  const { plan } = useRun()
  const submit = useSubmit()
  const tag = plan.tag(step.command?.set)
  const [typed, setTyped] = useState(step.command?.value === undefined ? '' : String(step.command.value))
  const value = typedNumber(typed)
  if (!tag) return <p className="note">{t('control.noTag', { tag: step.command?.set })}</p>
  return (
    <form
      className="control stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        submit.send({
          step: step.id,
          body: { kind: 'command', command: { type: 'set', target: tag.name, value } },
        })
      }}
    >
      <p className="small">
        {t('control.now', { title: text(tag.title) })} <LiveValue tag={tag} />
      </p>
      <SettingField tag={tag} value={typed} onChange={setTyped} />
      <LimitsText low={step.command?.low} high={step.command?.high} unit={tag.unit} digits={tag.digits} />
      <Refusal error={submit.error} />
      <button type="submit" className="button primary" disabled={submit.isPending || Number.isNaN(value)}>
        {t('control.set')}
      </button>
    </form>
  )
}
