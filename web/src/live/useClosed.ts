import { useSuspenseQuery } from '@tanstack/react-query'
import { recordQuery } from '../api/runs'
import { useRun } from './RunContext'

/** Whether the batch is decided: everything can be read, nothing more is done. */
export function useClosed(): boolean {
  const { id } = useRun()
  const { closed, disposition } = useSuspenseQuery(recordQuery(id)).data
  return closed || disposition !== null
}
