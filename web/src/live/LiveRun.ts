import type { AlarmState, Clock, Entry, Tick } from '../api/model'

export type Connection = 'connecting' | 'live' | 'lost'

const FIRST_RETRY_ms = 1000
const LONGEST_RETRY_ms = 15_000
/** A clock that heard nothing for this long is not carried on by guessing. */
const LONGEST_GUESS_s = 3

export interface LiveState {
  readonly connection: Connection
  readonly seq: number
  readonly clock: Clock
  readonly wall: string
  readonly alarms: readonly AlarmState[]
  readonly busy: readonly string[]
}

export function mergeReadings(
  known: ReadonlyMap<string, number>,
  changed: Readonly<Record<string, number>>,
): Map<string, number> {
  const merged = new Map(known)
  for (const [tag, value] of Object.entries(changed)) merged.set(tag, value)
  return merged
}

/** What nobody has acknowledged comes first, then the graver, then the newer. */
export function byUrgency(a: AlarmState, b: AlarmState): number {
  const acknowledged = (alarm: AlarmState) => (typeof alarm.acknowledged === 'number' ? 1 : 0)
  return acknowledged(a) - acknowledged(b) || a.priority - b.priority || b.raised - a.raised
}

/** The simulated time now, carried on from the last tick. [s] */
export function timeNow(clock: Clock, received_ms: number, now_ms: number): number {
  if (clock.frozen) return clock.time
  const since = Math.min(LONGEST_GUESS_s, Math.max(0, (now_ms - received_ms) / 1000))
  return clock.time + clock.rate * since
}

/**
 * What the server tells about one run as it happens: readings and alarms about once a second, entries as they are appended.
 * The browser sends Last-Event-ID itself when a connection drops; a stream that was closed for good is opened anew, and the
 * listener is told to read the record again, so that nothing is missed.
 */
export class LiveRun {
  private source: EventSource | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private retry_ms = FIRST_RETRY_ms
  private readonly listeners = new Set<() => void>()
  private readings: ReadonlyMap<string, number> = new Map()
  private received_ms = performance.now()
  private state: LiveState = {
    connection: 'connecting',
    seq: -1,
    clock: { time: 0, rate: 1, frozen: true, slowOnAlarm: true, slowed: false },
    wall: '',
    alarms: [],
    busy: [],
  }

  constructor(
    private readonly address: string,
    private readonly onEntry: (entry: Entry | undefined) => void,
    clock?: Clock,
  ) {
    if (clock) this.state = { ...this.state, clock }
  }

  open(): void {
    this.source = new EventSource(this.address)
    this.source.onopen = () => {
      this.retry_ms = FIRST_RETRY_ms
      this.change({ connection: 'live' })
      this.onEntry(undefined)
    }
    this.source.onerror = () => {
      this.change({ connection: 'lost' })
      if (this.source?.readyState === EventSource.CLOSED) this.openLater()
    }
    this.source.addEventListener('tick', (event) => this.onTick(JSON.parse(event.data) as Tick))
    this.source.addEventListener('entry', (event) => {
      const entry = JSON.parse(event.data) as Entry
      this.change({ seq: Math.max(this.state.seq, entry.seq) })
      this.onEntry(entry)
    })
  }

  close(): void {
    clearTimeout(this.timer)
    this.source?.close()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly current = (): LiveState => this.state

  reading(tag: string): number | undefined {
    return this.readings.get(tag)
  }

  /** The simulated time now [s]. */
  time(): number {
    return timeNow(this.state.clock, this.received_ms, performance.now())
  }

  private onTick(tick: Tick): void {
    this.readings = mergeReadings(this.readings, tick.readings)
    this.received_ms = performance.now()
    this.change({
      connection: 'live',
      seq: tick.seq,
      wall: tick.wall,
      alarms: [...tick.alarms].sort(byUrgency),
      busy: tick.busy,
      clock: {
        time: tick.time,
        rate: tick.rate,
        frozen: tick.frozen,
        slowOnAlarm: tick.slowOnAlarm ?? this.state.clock.slowOnAlarm,
        slowed: tick.slowed ?? false,
      },
    })
  }

  private openLater(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.open(), this.retry_ms)
    this.retry_ms = Math.min(LONGEST_RETRY_ms, this.retry_ms * 2)
  }

  private change(part: Partial<LiveState>): void {
    this.state = { ...this.state, ...part }
    this.listeners.forEach((listener) => listener())
  }
}
