import type { Plot, PlotSeries } from '../../api/model'
import { axisTicks } from '../../controls/axis'

export interface Range {
  low: number
  high: number
}

/** The series side by side: x, y and the upper edge of a band, each with its own columns. */
export function plotCsv(plot: Plot): string {
  const columns = plot.series.flatMap((series) => [
    { head: `${series.name} x`, values: series.x },
    { head: `${series.name} y`, values: series.y },
    ...(series.upper ? [{ head: `${series.name} upper`, values: series.upper }] : []),
  ])
  const length = Math.max(0, ...columns.map(({ values }) => values.length))
  const lines = [columns.map(({ head }) => head).join(',')]
  for (let row = 0; row < length; row++) lines.push(columns.map(({ values }) => values[row] ?? '').join(','))
  return lines.join('\n') + '\n'
}

function over(values: Iterable<number>, log: boolean): Range {
  let low = Infinity
  let high = -Infinity
  for (const value of values) {
    if (!Number.isFinite(value) || (log && value <= 0)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return low > high ? { low: log ? 0.1 : 0, high: log ? 10 : 1 } : { low, high }
}

function* every(plot: Plot, of: (series: PlotSeries) => readonly (readonly number[])[]): Iterable<number> {
  for (const series of plot.series) for (const values of of(series)) yield* values
}

export function xRange(plot: Plot): Range {
  const marks = plot.marks.filter(({ vertical }) => vertical).map(({ at }) => at)
  const { low, high } = over([...marks, ...every(plot, ({ x }) => [x])], plot.x.log)
  const bars = Math.max(0, ...plot.series.filter(({ kind }) => kind === 'BARS').map(({ x }) => x.length))
  return widened(low, high, bars > 0 ? Math.min(0.3, 0.6 / bars) : 0.02, plot.x.log)
}

/** What is seen of y between two x. */
export function yRange(plot: Plot, x: Range): Range {
  const marks = plot.marks.filter(({ vertical }) => !vertical).map(({ at }) => at)
  const seen: number[] = [...marks]
  for (const series of plot.series) {
    if (series.kind === 'BARS' && !plot.y.log) seen.push(0)
    for (let index = 0; index < series.x.length; index++) {
      const at = series.x[index]!
      if (at < x.low || at > x.high) continue
      seen.push(series.y[index]!)
      if (series.upper) seen.push(series.upper[index]!)
    }
  }
  const { low, high } = over(seen, plot.y.log)
  return widened(low, high, 0.05, plot.y.log)
}

function widened(low: number, high: number, margin: number, log: boolean): Range {
  if (log) {
    const ratio = (high / low) ** margin * 1.1
    return { low: low / ratio, high: high * ratio }
  }
  const span = high > low ? high - low : Math.max(Math.abs(high), 1)
  return { low: low - margin * span, high: high + margin * span }
}

/** From a value to its place between two pixels. */
export function placing({ low, high }: Range, log: boolean, from: number, to: number): (value: number) => number {
  if (log) return (value) => (value > 0 ? from + (Math.log(value / low) / Math.log(high / low)) * (to - from) : NaN)
  return (value) => from + ((value - low) / (high - low)) * (to - from)
}

export function ticks({ low, high }: Range, log: boolean, about: number): number[] {
  if (log) {
    const decades = Math.ceil(Math.log10(high / low))
    const step = Math.max(1, Math.floor(decades / about))
    const found: number[] = []
    for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += step)
      for (const part of decades <= 2 ? [1, 2, 5] : [1]) {
        const tick = Number((part * 10 ** power).toPrecision(3))
        if (tick >= low && tick <= high) found.push(tick)
      }
    return found
  }
  return axisTicks(low, high, about)
}

export function tickText(tick: number): string {
  const size = Math.abs(tick)
  if (tick !== 0 && (size >= 1e6 || size < 1e-3)) return tick.toExponential(2).replace(/\.?0+e/, 'e').replace('e+', 'e')
  return String(Number(tick.toPrecision(6)))
}

/** The line as at most two points for each column of pixels: its lowest and its highest there, so that no peak is lost. */
export function linePath(
  x: readonly number[],
  y: readonly number[],
  toX: (value: number) => number,
  toY: (value: number) => number,
  from: number,
  to: number,
): string {
  let path = ''
  let pen = false
  let column = NaN
  let lowest = 0
  let highest = 0
  const dense = x.length > 2 * (to - from)
  const put = (px: number, py: number) => {
    path += `${pen ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`
    pen = true
  }
  const flush = () => {
    if (Number.isNaN(column)) return
    put(column, lowest)
    if (highest !== lowest) put(column, highest)
    column = NaN
  }
  for (let index = 0; index < x.length; index++) {
    const px = toX(x[index]!)
    const py = toY(y[index]!)
    if (!Number.isFinite(px) || !Number.isFinite(py)) {
      flush()
      pen = false
      continue
    }
    if (px < from - 50 || px > to + 50) continue
    if (!dense) {
      put(px, py)
      continue
    }
    const here = Math.round(px)
    if (here !== column) {
      flush()
      column = here
      lowest = highest = py
    } else {
      lowest = Math.min(lowest, py)
      highest = Math.max(highest, py)
    }
  }
  flush()
  return path
}

/** About the width of a letter of a mark's name. */
const LETTER = 6.6
const WIDE_LETTER = 12
const MARK_LINES = 4
const MARK_GAP = 3

/** Where the names of upright marks stand: beside their line, in the first of some lines of text that is free there. */
export function markPlaces(
  marks: readonly { at: number; text: string }[],
  left: number,
  right: number,
  enlarged = 1,
): { x: number; line: number }[] {
  const taken = Array.from({ length: MARK_LINES }, () => left)
  return marks.map(({ at, text }) => {
    const wide = [...text].reduce((sum, letter) => sum + enlarged * (letter > '\u1100' ? WIDE_LETTER : LETTER), 0)
    const x = at + MARK_GAP + wide > right ? at - MARK_GAP - wide : at + MARK_GAP
    if (!Number.isFinite(at)) return { x: left, line: 0 }
    const free = taken.findIndex((end) => end <= x)
    const line = free < 0 ? MARK_LINES - 1 : free
    taken[line] = x + wide
    return { x, line }
  })
}
