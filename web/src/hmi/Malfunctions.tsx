import { useState } from 'react'
import type { UnitView } from '../api/model'
import { hasRole, useUser } from '../api/session'
import { NumberField } from '../controls/NumberField'
import { Refusal } from '../controls/Refusal'
import { SelectField } from '../controls/SelectField'
import { typedNumber } from '../language/format'
import { useWords } from '../language/useWords'
import { useClosed } from '../live/useClosed'
import { useSubmit } from '../live/useSubmit'

/** What an instructor can arm or clear in a unit. */
export function Malfunctions({ unit }: { unit: UnitView }) {
  const { t, text } = useWords()
  const user = useUser()
  const submit = useSubmit()
  const closed = useClosed()
  const [name, setName] = useState('')
  const [severity, setSeverity] = useState('1')
  const [ramp, setRamp] = useState('0')
  if (closed || !hasRole(user, 'instructor') || unit.malfunctions.length === 0) return null
  const arm = (level: number) =>
    submit.send({
      step: null,
      body: {
        kind: 'command',
        command: { type: 'malfunction', target: unit.name, name, severity: level, ramp: typedNumber(ramp) || 0 },
      },
    })
  return (
    <details className="malfunctions">
      <summary>{t('malfunction.title')}</summary>
      <div className="stack-tight">
        <SelectField
          label={t('malfunction.name')}
          value={name}
          empty={t('control.choose')}
          options={unit.malfunctions.map((each) => ({ value: each.name, title: text(each.title) }))}
          onChange={setName}
        />
        <NumberField label={t('malfunction.severity')} hint={t('malfunction.severityHint')} value={severity} onChange={setSeverity} />
        <NumberField label={t('malfunction.ramp')} unit="s" value={ramp} onChange={setRamp} />
        <Refusal error={submit.error} />
        <div className="row tight">
          <button
            type="button"
            className="button"
            disabled={!name || submit.isPending}
            onClick={() => arm(typedNumber(severity) || 0)}
          >
            {t('malfunction.arm')}
          </button>
          <button type="button" className="button" disabled={!name || submit.isPending} onClick={() => arm(0)}>
            {t('malfunction.clear')}
          </button>
        </div>
      </div>
    </details>
  )
}
