import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Trends } from '../api/model'
import { trendsQuery } from '../api/runs'
import { useRun } from '../live/RunContext'

const POINTS = 400
/** How often the window moves on, on the wall clock. */
const REFRESH_ms = 2000

/** The chosen tags over the last `window_s` of simulated time, moving on every two seconds. */
export function useTrends(tags: readonly string[], window_s: number): Trends | undefined {
  const { id, live } = useRun()
  const [to, setTo] = useState(() => Math.floor(live.time()))
  const heard = useSyncExternalStore(live.subscribe, () => live.current().wall !== '')
  useEffect(() => {
    setTo(Math.floor(live.time()))
    const timer = setInterval(() => setTo(Math.floor(live.time())), REFRESH_ms)
    return () => clearInterval(timer)
  }, [live, heard])
  return useQuery({
    ...trendsQuery(id, tags, Math.max(0, to - window_s), Math.max(1, to), POINTS),
    gcTime: 0,
    retry: false,
  }).data
}
