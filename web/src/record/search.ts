import type { StepDefinition, StepState, Text } from '../api/model'

export const RECORD_FILTERS = ['all', 'open', 'entered', 'findings'] as const
export type RecordFilter = (typeof RECORD_FILTERS)[number]

export function isFinished(state: StepState | undefined): boolean {
  return state !== undefined && state.state !== 'OPEN' && state.state !== 'LOCKED'
}

/** Whether a step is among what the person looks for. */
export function matches(
  step: StepDefinition,
  state: StepState | undefined,
  search: string,
  filter: RecordFilter,
  text: (text: Text | undefined) => string,
): boolean {
  const inFilter =
    filter === 'all' ||
    (filter === 'open' && !isFinished(state)) ||
    (filter === 'entered' && (state?.entries.length ?? 0) > 0) ||
    (filter === 'findings' && ((state?.findings.length ?? 0) > 0 || state?.verdict === 'FAIL'))
  if (!inFilter) return false
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const written = [step.id, text(step.title), text(step.instruction), step.tag, step.sample, step.container, step.material]
    .join(' ')
    .toLowerCase()
  return words.every((word) => written.includes(word))
}
