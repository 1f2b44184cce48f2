import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Action, StepDefinition, UnitView } from '../../api/model'
import { recordQuery } from '../../api/runs'
import { LotField } from '../../controls/LotField'
import { NumberField } from '../../controls/NumberField'
import { Refusal } from '../../controls/Refusal'
import { typedNumber } from '../../language/format'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useReading } from '../../live/useLive'
import { useSubmit } from '../../live/useSubmit'
import { LiveValue } from '../LiveValue'
import { amountAction, atAssay, massTag, placing, simpleActions } from './balanceActions'
import { TargetBar } from './TargetBar'
import { WeighingTask } from './WeighingTask'

const PERCENT = 100

export interface WeighingPanelProps {
  step: StepDefinition
  balance: UnitView
  lot: string
  onLot: (lot: string) => void
}

/** At the balance: place the container, tare, choose the lot, add until the bar is within the tolerance. */
export function WeighingPanel({ step: ordered, balance, lot, onLot }: WeighingPanelProps) {
  const { t, text, quantity, unit } = useWords()
  const { id, plan } = useRun()
  const record = useSuspenseQuery(recordQuery(id)).data
  const submit = useSubmit()
  const [amount, setAmount] = useState('')
  const shelf = plan.shelf(ordered.material)
  const assay = shelf.find(({ id: each }) => each === lot)?.assay
  const step = atAssay(ordered, assay)
  const mass = massTag(balance)
  const reading = useReading(mass?.name)
  const known = plan.unit(step.container) !== undefined || record.containers.some(({ name }) => name === step.container)
  const place = placing(balance, known)
  const add = amountAction(balance, /^add/i, step)
  const remove = amountAction(balance, /^remove/i, step)
  const act = (action: Action, quantities: Record<string, number>, names: Record<string, string>) =>
    submit.send({
      step: step.id,
      body: { kind: 'command', command: { type: 'act', target: balance.name, action: action.name, quantities, names } },
    })
  const typed = typedNumber(amount)
  const power = balance.tags.find(({ kind, name }) => kind === 'SWITCH' && /\.on$/.test(name))
  const off = useReading(power?.name) === 0
  const simple = simpleActions(balance)
  const done = record.steps.find(({ id: each }) => each === step.id)?.entries ?? []
  const next = off
    ? undefined
    : lot === ''
      ? 'lot'
      : !known
        ? 'place'
        : !done.some(({ body }) => body.command?.action === 'tare')
          ? 'tare'
          : 'add'
  return (
    <div className="weighing stack-tight">
      <p>
        {t('weighing.target', {
          amount: quantity(step.target ?? 0, step.digits ?? 3, step.unit ?? ''),
          tolerance: Number((step.tolerancePct ?? 0).toPrecision(3)),
        })}
      </p>
      {ordered.potency && (
        <p className="small">
          {assay === undefined
            ? t('weighing.potency')
            : t('weighing.potencyOf', {
                amount: quantity(ordered.target ?? 0, ordered.digits ?? 3, ordered.unit ?? ''),
                assay: Number((assay * PERCENT).toFixed(1)),
              })}
        </p>
      )}
      {mass && (
        <div className="display-box">
          <span className="small">{balance.name}</span>
          <LiveValue tag={mass} large />
        </div>
      )}
      {mass && <TargetBar step={step} value={reading} unit={mass.unit} />}
      {off && power && (
        <div className="note stack-tight">
          <span>{t('weighing.off')}</span>
          <button
            type="button"
            className="button small primary"
            disabled={submit.isPending}
            onClick={() =>
              submit.send({ step: null, body: { kind: 'command', command: { type: 'set', target: power.name, value: 1 } } })
            }
          >
            {t('weighing.switchOn')}
          </button>
        </div>
      )}
      <WeighingTask number={1} next={next === 'lot'} title={t('weighing.tasks.lot')}>
        <LotField label={t('weighing.lot')} lots={shelf} value={lot} onChange={onLot} />
      </WeighingTask>
      <WeighingTask number={2} next={next === 'place'} title={t('weighing.tasks.place')}>
        {place && (
          <button
            type="button"
            className={next === 'place' ? 'button small primary' : 'button small'}
            disabled={submit.isPending}
            onClick={() => act(place.action, {}, { [place.name]: step.container ?? '' })}
          >
            {text(place.action.title)}: {step.container}
          </button>
        )}
      </WeighingTask>
      <WeighingTask number={3} next={next === 'tare'} title={t('weighing.tasks.tare')}>
        {simple.map((action) => (
          <button
            key={action.name}
            type="button"
            className={next === action.name ? 'button small primary' : 'button small'}
            disabled={submit.isPending}
            onClick={() => act(action, {}, {})}
          >
            {text(action.title)}
          </button>
        ))}
      </WeighingTask>
      {add && (
        <WeighingTask number={4} next={next === 'add'} title={t('weighing.tasks.add')}>
          <NumberField label={text(add.quantity.title)} value={amount} unit={add.quantity.unit} onChange={setAmount} />
          <div className="row tight">
            <button
              type="button"
              className="button small"
              disabled={submit.isPending || !lot || Number.isNaN(typed)}
              onClick={() => act(add.action, { [add.quantity.name]: typed }, { [add.lotName ?? 'lot']: lot })}
            >
              {t('weighing.add')}
            </button>
            {remove && (
              <button
                type="button"
                className="button small"
                disabled={submit.isPending || Number.isNaN(typed)}
                onClick={() => act(remove.action, { [remove.quantity.name]: typed }, {})}
              >
                {text(remove.action.title)}
              </button>
            )}
          </div>
          <div className="row tight" role="group" aria-label={t('weighing.portions')}>
            {add.portions.map((portion) => (
              <button
                key={portion}
                type="button"
                className="button small"
                disabled={submit.isPending || !lot}
                onClick={() => act(add.action, { [add.quantity.name]: portion }, { [add.lotName ?? 'lot']: lot })}
              >
                + {portion} {unit(add.quantity.unit)}
              </button>
            ))}
          </div>
        </WeighingTask>
      )}
      <Refusal error={submit.error} />
    </div>
  )
}
