import type { StepState } from '../../api/model'
import { EntryText } from '../../record/EntryText'
import { StepLink } from './StepLink'

/** Steps with what stands in them. */
export function StepList({ steps }: { steps: readonly StepState[] }) {
  if (steps.length === 0) return <p className="soft">—</p>
  return (
    <ul className="stack-tight">
      {steps.map((state) => {
        const last = state.entries.findLast(({ superseded }) => !superseded)
        return (
          <li key={state.id}>
            <StepLink step={state.id} seq={last?.seq} /> {last && <EntryText entry={last} step={state.id} />}
          </li>
        )
      })}
    </ul>
  )
}
