import { useState } from 'react'
import type { UnitView } from '../api/model'
import { NumberField } from '../controls/NumberField'
import { Refusal } from '../controls/Refusal'
import { typedNumber } from '../language/format'
import { useWords } from '../language/useWords'
import { useSubmit } from '../live/useSubmit'
import { ArmedList } from './ArmedList'
import { MalfunctionChoice } from './MalfunctionChoice'

const MINUTE = 60
const PERCENT = 100

/** Choose what goes wrong, how badly and how fast; see what already does. */
export function MalfunctionPanel({ unit }: { unit: UnitView }) {
  const { t, text, number } = useWords()
  const submit = useSubmit()
  const [name, setName] = useState('')
  const [severity, setSeverity] = useState(PERCENT)
  const [ramp, setRamp] = useState('0')
  const chosen = unit.malfunctions.find((each) => each.name === name)
  const send = (malfunction: string, level: number, ramp_s: number) =>
    submit.send(
      {
        step: null,
        body: { kind: 'command', command: { type: 'malfunction', target: unit.name, name: malfunction, severity: level, ramp: ramp_s } },
      },
      () => setName(''),
    )
  return (
    <div className="stack-tight malfunctions">
      <ArmedList unit={unit} disabled={submit.isPending} onClear={(each) => send(each, 0, 0)} />
      <MalfunctionChoice unit={unit} value={name} onChange={setName} />
      <div className="malfunction-how">
        <label className="field">
          <span>
            {t('malfunction.severity')} <strong className="number">{number(severity, 0)} %</strong>
          </span>
          <input type="range" min="5" max="100" step="5" value={severity} onChange={(event) => setSeverity(Number(event.target.value))} />
        </label>
        <NumberField label={t('malfunction.ramp')} unit="min" hint={t('malfunction.rampHint')} value={ramp} onChange={setRamp} />
        <button
          type="button"
          className="button primary"
          disabled={!chosen || submit.isPending || Number.isNaN(typedNumber(ramp))}
          onClick={() => send(name, severity / PERCENT, Math.max(0, typedNumber(ramp)) * MINUTE)}
        >
          {t('malfunction.arm')}
        </button>
      </div>
      {chosen && <p className="small">{t('malfunction.chosen', { name: text(chosen.title) })}</p>}
      <Refusal error={submit.error} />
    </div>
  )
}
