import type { Action, Quantity, StepDefinition, Tag, UnitView } from '../../api/model'
import { findTag } from '../tagGroups'

/** Portions offered, as parts of the target: the whole, a coarse, a fine and a very fine one. */
const PORTIONS = [1, 0.1, 0.01, 0.001]

/** The balance's display. */
export function massTag(balance: UnitView): Tag | undefined {
  return (
    findTag(balance, /^(weight|mass|net|display)/i) ?? balance.tags.find(({ kind }) => kind === 'READING')
  )
}

/** How the container of a step comes onto the pan: a new one gets its label with it. */
export function placing(balance: UnitView, known: boolean): { action: Action; name: string } | undefined {
  const kind = known ? 'CONTAINER' : 'LABEL'
  const action = balance.actions.find(({ names }) => names.length === 1 && names[0]!.kind === kind)
  return action && { action, name: action.names[0]!.name }
}

/** What needs nothing but a press: level, tare, take off. */
export function simpleActions(balance: UnitView): Action[] {
  return balance.actions.filter(({ names, quantities }) => names.length === 0 && quantities.length === 0)
}

export interface AmountAction {
  action: Action
  quantity: Quantity
  /** What the action calls the lot it takes from. */
  lotName: string | undefined
  /** Handy amounts in the unit of the quantity. */
  portions: number[]
}

/** An action that moves an amount onto or off the pan. */
export function amountAction(balance: UnitView, name: RegExp, step: StepDefinition): AmountAction | undefined {
  const action = balance.actions.find((each) => name.test(each.name))
  const quantity = action?.quantities[0]
  if (!action || !quantity) return undefined
  const target = inUnit(step.target ?? 0, step.unit ?? '', quantity.unit)
  return {
    action,
    quantity,
    lotName: action.names.find(({ kind }) => kind === 'LOT')?.name,
    portions: PORTIONS.map((part) => Number((target * part).toPrecision(part === 1 ? 4 : 1))).filter((portion) => portion > 0),
  }
}

const GRAMS: Readonly<Record<string, number>> = { kg: 1000, g: 1, mg: 0.001 }

export function inUnit(value: number, from: string, to: string): number {
  const source = GRAMS[from]
  const target = GRAMS[to]
  return source && target ? (value * source) / target : value
}

/** The step with its target and its limits for a lot whose certificate says an assay, where the recipe asks for it. */
export function atAssay(step: StepDefinition, assay: number | undefined): StepDefinition {
  if (!step.potency || assay === undefined) {
    return step
  }
  const by = (value: number | undefined) => (value === undefined ? undefined : value / assay)
  return { ...step, target: by(step.target), low: by(step.low), high: by(step.high) }
}
