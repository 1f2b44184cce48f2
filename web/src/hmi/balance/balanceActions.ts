import type { Action, Quantity, StepDefinition, Tag, UnitView } from '../../api/model'
import { findTag } from '../tagGroups'

const COARSE = 0.1
const FINE = 0.01

/** The balance's display. */
export function massTag(balance: UnitView): Tag | undefined {
  return findTag(balance, /display/i, /^(net|mass|weight|reading)/i) ?? balance.tags.find(({ kind }) => kind === 'READING')
}

export function tareAction(balance: UnitView): Action | undefined {
  return balance.actions.find(({ name }) => /^tare/i.test(name))
}

export interface Addition {
  action: Action
  quantity: Quantity
  /** Handy portions in the unit of the quantity, coarse to fine. */
  portions: number[]
  names: Record<string, string>
  presets: Record<string, number>
}

/** How material of a lot is put on the balance. */
export function addition(balance: UnitView, step: StepDefinition, lot: string): Addition | undefined {
  const action = balance.actions.find(
    ({ names, quantities }) => names.some(({ kind }) => kind === 'LOT') && quantities.length > 0,
  )
  const quantity = action?.quantities.find(({ required }) => required) ?? action?.quantities[0]
  if (!action || !quantity) return undefined
  const target = inUnit(step.target ?? 0, step.unit ?? '', quantity.unit)
  const names = Object.fromEntries(
    action.names.map(({ name, kind }) => [name, kind === 'LOT' ? lot : (step.container ?? '')]),
  )
  return {
    action,
    quantity,
    names,
    portions: [target * COARSE, target * FINE, target * FINE * COARSE].map(round).filter((portion) => portion > 0),
    presets: {},
  }
}

const GRAMS: Readonly<Record<string, number>> = { kg: 1000, g: 1, mg: 0.001 }

export function inUnit(value: number, from: string, to: string): number {
  const source = GRAMS[from]
  const target = GRAMS[to]
  return source && target ? (value * source) / target : value
}

/** A portion as a person would say it: one significant digit. */
function round(value: number): number {
  return value > 0 ? Number(value.toPrecision(1)) : 0
}
