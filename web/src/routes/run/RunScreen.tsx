import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { recordQuery, runQuery } from '../../api/runs'
import { LiveRun } from '../../live/LiveRun'
import { RunContext } from '../../live/RunContext'
import { RunPlan } from '../../live/RunPlan'
import { AlarmBanner } from './AlarmBanner'
import { ClosedBanner } from './ClosedBanner'
import { RunBar } from './RunBar'
import './run.css'

/** One run with its live stream; its screens are the workspace, the laboratory and the review. */
export function RunScreen() {
  const { runId } = useParams({ from: '/inside/runs/$runId' })
  const queries = useQueryClient()
  const view = useSuspenseQuery(runQuery(runId)).data
  const record = useSuspenseQuery(recordQuery(runId)).data
  const begun = useRef(record.clock)
  const plan = useMemo(() => new RunPlan(view), [view])
  const live = useMemo(
    () =>
      new LiveRun(
        `/api/runs/${encodeURIComponent(runId)}/stream`,
        () => void queries.invalidateQueries({ queryKey: recordQuery(runId).queryKey }),
        begun.current,
      ),
    [runId, queries],
  )
  useEffect(() => {
    live.open()
    return () => live.close()
  }, [live])
  const run = useMemo(() => ({ id: runId, plan, live }), [runId, plan, live])
  return (
    <RunContext value={run}>
      <div className="run">
        <RunBar />
        {record.disposition === null ? <AlarmBanner /> : <ClosedBanner />}
        <Outlet />
      </div>
    </RunContext>
  )
}
