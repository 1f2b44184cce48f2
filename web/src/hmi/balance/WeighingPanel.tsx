import { useState } from 'react'
import type { StepDefinition, UnitView } from '../../api/model'
import { LotField } from '../../controls/LotField'
import { NumberField } from '../../controls/NumberField'
import { Refusal } from '../../controls/Refusal'
import { typedNumber } from '../../language/format'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useReading } from '../../live/useLive'
import { useSubmit } from '../../live/useSubmit'
import { LiveValue } from '../LiveValue'
import { addition, massTag, tareAction } from './balanceActions'
import { TargetBar } from './TargetBar'

export interface WeighingPanelProps {
  step: StepDefinition
  balance: UnitView
  lot: string
  onLot: (lot: string) => void
}

/** At the balance: choose the lot, tare, add until the bar is within the tolerance. */
export function WeighingPanel({ step, balance, lot, onLot }: WeighingPanelProps) {
  const { t, text, quantity, unit } = useWords()
  const { plan } = useRun()
  const submit = useSubmit()
  const [amount, setAmount] = useState('')
  const mass = massTag(balance)
  const reading = useReading(mass?.name)
  const tare = tareAction(balance)
  const add = addition(balance, step, lot)
  const act = (action: string, quantities: Record<string, number>, names: Record<string, string>) =>
    submit.send({
      step: step.id,
      body: { kind: 'command', command: { type: 'act', target: balance.name, action, quantities, names } },
    })
  return (
    <div className="weighing stack-tight">
      <p>
        {t('weighing.target', {
          amount: quantity(step.target ?? 0, step.digits ?? 3, step.unit ?? ''),
          tolerance: step.tolerancePct ?? 0,
        })}
      </p>
      <LotField label={t('weighing.lot')} lots={plan.lotsOf(step.material)} value={lot} onChange={onLot} />
      {mass && (
        <div className="display-box">
          <span className="small">{balance.name}</span>
          <LiveValue tag={mass} large />
        </div>
      )}
      {mass && <TargetBar step={step} value={reading} unit={mass.unit} />}
      <div className="row tight">
        {tare && (
          <button
            type="button"
            className="button"
            disabled={submit.isPending}
            onClick={() => act(tare.name, {}, tareNames(tare))}
          >
            {text(tare.title)}
          </button>
        )}
      </div>
      {add && (
        <div className="stack-tight">
          <NumberField label={text(add.quantity.title)} value={amount} unit={add.quantity.unit} onChange={setAmount} />
          <div className="row tight">
            <button
              type="button"
              className="button"
              disabled={submit.isPending || !lot || Number.isNaN(typedNumber(amount))}
              onClick={() => act(add.action.name, { ...add.presets, [add.quantity.name]: typedNumber(amount) }, add.names)}
            >
              {t('weighing.add')}
            </button>
            {add.portions.map((portion) => (
              <button
                key={portion}
                type="button"
                className="button small"
                disabled={submit.isPending || !lot}
                onClick={() => act(add.action.name, { ...add.presets, [add.quantity.name]: portion }, add.names)}
              >
                + {portion} {unit(add.quantity.unit)}
              </button>
            ))}
          </div>
        </div>
      )}
      <Refusal error={submit.error} />
    </div>
  )

  function tareNames(action: { names: { name: string; kind: string }[] }): Record<string, string> {
    return Object.fromEntries(
      action.names.filter(({ kind }) => kind === 'CONTAINER' || kind === 'LABEL').map(({ name }) => [name, step.container ?? '']),
    )
  }
}
