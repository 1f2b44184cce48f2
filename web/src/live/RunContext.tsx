import { createContext, useContext } from 'react'
import type { RunPlan } from './RunPlan'
import type { LiveRun } from './LiveRun'

export interface RunInHand {
  id: string
  plan: RunPlan
  live: LiveRun
}

export const RunContext = createContext<RunInHand | undefined>(undefined)

export function useRun(): RunInHand {
  const run = useContext(RunContext)
  if (!run) throw new Error('useRun outside of a run')
  return run
}
