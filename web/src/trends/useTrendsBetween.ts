import { useQuery } from '@tanstack/react-query'
import type { Trends } from '../api/model'
import { trendsQuery } from '../api/runs'
import { useRun } from '../live/RunContext'

/** The chosen tags between two simulated times [s]. */
export function useTrendsBetween(tags: readonly string[], from: number, to: number, points: number): Trends | undefined {
  const { id } = useRun()
  return useQuery({ ...trendsQuery(id, tags, from, to, points), enabled: tags.length > 0 && to > from, gcTime: 0 }).data
}
