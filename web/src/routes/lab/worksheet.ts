import type { LabMethod, StepDefinition } from '../../api/model'
import { typedNumber } from '../../language/format'
import { wellsOf, type Plate } from './plate'

/** The fields as they stand when the sheet is opened: what the recipe prescribes, else what the method asks for. */
export function startingTexts(method: LabMethod, step: StepDefinition | undefined): Record<string, string> {
  return Object.fromEntries(
    method.worksheet.map((field) => {
      const prescribed = step?.worksheet?.[field.name]
      if (typeof prescribed === 'number' || typeof prescribed === 'string') return [field.name, String(prescribed)]
      return [field.name, field.kind === 'CHOICE' ? (field.choices[0]?.name ?? '') : String(field.preset)]
    }),
  )
}

/** The worksheet as it is sent; undefined while a number is missing. */
export function worksheetOf(
  method: LabMethod,
  texts: Readonly<Record<string, string>>,
  plate: Plate,
): Record<string, unknown> | undefined {
  const sheet: Record<string, unknown> = {}
  for (const { name, kind } of method.worksheet) {
    if (kind === 'PLATE') {
      sheet[name] = wellsOf(plate)
    } else if (kind === 'CHOICE') {
      sheet[name] = texts[name]
    } else {
      const value = typedNumber(texts[name] ?? '')
      if (Number.isNaN(value)) return undefined
      sheet[name] = value
    }
  }
  return sheet
}
