import { useState } from 'react'
import { NumberField } from '../../controls/NumberField'
import { Refusal } from '../../controls/Refusal'
import { typedNumber } from '../../language/format'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useSubmit } from '../../live/useSubmit'
import type { ControlProps } from './StepControl'

const MILLILITRES: Readonly<Record<string, number>> = { mL: 1, L: 1000 }

function millilitresIn(unit: string, volume_mL: number): number {
  return volume_mL / (MILLILITRES[unit] ?? 1)
}

/** The person decides how much is flushed from the dead leg and how much is drawn. */
export function SampleControl({ step }: ControlProps) {
  const { t, quantity } = useWords()
  const { plan } = useRun()
  const submit = useSubmit()
  const [flush, setFlush] = useState('')
  const [volume, setVolume] = useState('')
  const action = plan.unit(step.from)?.actions.find(({ name }) => name === 'sample')
  const drawn = action?.quantities.find(({ name }) => /^volume/.test(name))
  const flushed = action?.quantities.find(({ name }) => /^flush/.test(name))
  const takesFlush = flushed !== undefined
  const label = action?.names.find(({ kind }) => kind === 'LABEL')?.name ?? 'sample'
  const ready = !Number.isNaN(typedNumber(volume)) && (!takesFlush || !Number.isNaN(typedNumber(flush)))
  return (
    <form
      className="control stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        submit.send({
          step: step.id,
          body: {
            kind: 'command',
            command: {
              type: 'act',
              target: step.from ?? '',
              action: 'sample',
              quantities: {
                ...(drawn && { [drawn.name]: millilitresIn(drawn.unit, typedNumber(volume)) }),
                ...(flushed && { [flushed.name]: millilitresIn(flushed.unit, typedNumber(flush)) }),
              },
              names: { ...step.names, [label]: step.sample ?? '' },
            },
          },
        })
      }}
    >
      <p>
        {t('sample.from', { unit: step.from })} → <strong>{step.sample}</strong>
      </p>
      {takesFlush && (
        <NumberField
          label={t('sample.flush')}
          hint={typeof step.flush_mL === 'number' ? t('sample.asked', { amount: quantity(step.flush_mL, 0, 'mL') }) : undefined}
          value={flush}
          onChange={setFlush}
          unit="mL"
          required
        />
      )}
      <NumberField
        label={t('sample.volume')}
        hint={typeof step.volume_mL === 'number' ? t('sample.asked', { amount: quantity(step.volume_mL, 0, 'mL') }) : undefined}
        value={volume}
        onChange={setVolume}
        unit="mL"
        required
      />
      <Refusal error={submit.error} />
      <button type="submit" className="button primary" disabled={submit.isPending || !ready}>
        {t('sample.draw')}
      </button>
    </form>
  )
}
