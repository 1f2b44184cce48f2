import { useEffect, useState, useSyncExternalStore } from 'react'
import type { AlarmState, Clock } from '../api/model'
import type { Connection } from './LiveRun'
import { useRun } from './RunContext'

/** The latest reading of a tag, in the tag's unit. */
export function useReading(tag: string | undefined): number | undefined {
  const { live } = useRun()
  return useSyncExternalStore(live.subscribe, () => (tag === undefined ? undefined : live.reading(tag)))
}

export function useAlarms(): readonly AlarmState[] {
  const { live } = useRun()
  return useSyncExternalStore(live.subscribe, () => live.current().alarms)
}

export function useClock(): Clock {
  const { live } = useRun()
  return useSyncExternalStore(live.subscribe, () => live.current().clock)
}

export function useConnection(): Connection {
  const { live } = useRun()
  return useSyncExternalStore(live.subscribe, () => live.current().connection)
}

export function useBusy(): readonly string[] {
  const { live } = useRun()
  return useSyncExternalStore(live.subscribe, () => live.current().busy)
}

/** The simulated time, told every `interval_ms` of the wall clock. [s] */
export function useTime(interval_ms = 250): number {
  const { live } = useRun()
  const [time, setTime] = useState(() => live.time())
  useEffect(() => {
    const timer = setInterval(() => setTime(live.time()), interval_ms)
    return () => clearInterval(timer)
  }, [live, interval_ms])
  return time
}
