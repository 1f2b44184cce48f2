/** How the analyst works: habits of the laboratory that were left out; what is not said was done with care. */
export type TechniqueChoice = Readonly<Record<string, boolean>>

export const CAREFUL: TechniqueChoice = {}

/** What differs from careful work; the rest need not be said. */
export function changedTechnique(choice: TechniqueChoice): Record<string, unknown> {
  return Object.fromEntries(Object.entries(choice).filter(([, done]) => !done))
}
