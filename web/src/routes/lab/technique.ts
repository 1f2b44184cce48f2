/** How the analyst works; the names are those of the laboratory. */
export interface TechniqueChoice {
  mixed: boolean
  warmedUp: boolean
  blankRead: boolean
  rinsed: boolean
  sealed: boolean
}

export const CAREFUL: TechniqueChoice = { mixed: true, warmedUp: true, blankRead: true, rinsed: true, sealed: true }

export const HABITS = Object.keys(CAREFUL) as (keyof TechniqueChoice)[]

/** What differs from careful work; the rest need not be said. */
export function changedTechnique(choice: TechniqueChoice): Record<string, unknown> {
  return Object.fromEntries(Object.entries(choice).filter(([habit, value]) => value !== CAREFUL[habit as keyof TechniqueChoice]))
}
