import './record.css'
import type { StepState } from '../api/model'
import { useWords } from '../language/useWords'

const SHAPES: Readonly<Record<StepState['state'], string>> = {
  LOCKED: 'M5 8V5.5a3 3 0 0 1 6 0V8M4 8h8v5H4z',
  OPEN: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11z',
  DONE: 'M3 8.5l3.5 3.5L13 4.5',
  NOT_APPLICABLE: 'M3 8h10',
  FAILED: 'M4 4l8 8M12 4l-8 8',
}

/** A shape for each state, so that colour is never needed to tell them apart. */
export function StateMark({ state }: { state: StepState['state'] }) {
  const { t } = useWords()
  return (
    <svg className={`state-mark ${state.toLowerCase()}`} viewBox="0 0 16 16" role="img" aria-label={t(`step.${state}`)}>
      <path d={SHAPES[state]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
