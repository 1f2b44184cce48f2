import type { RecordView, Room } from '../../api/model'
import type { PlacedStep, RunPlan } from '../../live/RunPlan'

const OVER = ['DONE', 'FAILED', 'NOT_APPLICABLE']

/** What a test measures: a sample that was drawn, or a room where it is. */
export interface BenchSubject {
  id: string
  title: string
  /** Where a sample was drawn, and when; a room has neither. */
  from?: string
  time?: number
}

export function subjectsOf(record: RecordView, rooms: readonly Room[], say: (room: Room) => string): BenchSubject[] {
  return [
    ...record.samples.map(({ id, from, time }) => ({ id, title: `${id} · ${from}`, from, time })),
    ...rooms.map((room) => ({ id: room.id, title: say(room) })),
  ]
}

/** The first test that the recipe orders, that can be done now and is not. */
export function nextOrder(plan: RunPlan, record: RecordView, subjects: readonly BenchSubject[]): PlacedStep | undefined {
  const states = new Map(record.steps.map(({ id, state }) => [id, state]))
  const there = new Set(subjects.map(({ id }) => id))
  return plan.steps.find(({ step }) => step.kind === 'test' && there.has(step.sample ?? '') && !OVER.includes(states.get(step.id) ?? 'LOCKED'))
}

/** The first sample that is still to be drawn. */
export function nextSample(plan: RunPlan, record: RecordView): PlacedStep | undefined {
  const states = new Map(record.steps.map(({ id, state }) => [id, state]))
  return plan.steps.find(({ step }) => step.kind === 'sample' && !OVER.includes(states.get(step.id) ?? 'LOCKED'))
}
