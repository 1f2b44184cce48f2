import type { Action } from '../api/model'
import { typedNumber } from '../language/format'

/** The fields of an action as they stand when its form opens: what the recipe fills in, else the preset of an option. */
export function filledTexts(
  action: Action,
  quantities: Readonly<Record<string, number>> | undefined,
  entered: readonly string[] | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    action.quantities.map(({ name, required, preset }) => {
      if (entered?.includes(name)) return [name, '']
      const value = quantities?.[name] ?? (required ? undefined : preset)
      return [name, typeof value === 'number' && Number.isFinite(value) ? String(value) : '']
    }),
  )
}

/** The numbers of an action's form; what is left empty is left out. */
export function filledQuantities(action: Action, texts: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(
    action.quantities
      .map(({ name }) => [name, typedNumber(texts[name] ?? '')] as const)
      .filter(([, value]) => !Number.isNaN(value)),
  )
}
