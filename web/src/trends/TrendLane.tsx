import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useEffect, useRef } from 'react'
import { useWords } from '../language/useWords'
import { useRun } from '../live/RunContext'
import { roomy } from './roomy'

const LANE_HEIGHT = 120
const AXIS_HEIGHT = 34
interface TrendLaneProps {
  name: string
  unit: string
  time: readonly number[]
  values: readonly (number | null)[]
  colour: number
  last: boolean
}

/** The trend of one tag. */
export function TrendLane({ name, unit, time, values, colour, last }: TrendLaneProps) {
  const { text, quantity, elapsed, number } = useWords()
  const { plan } = useRun()
  const host = useRef<HTMLDivElement>(null)
  const cursor = useRef<HTMLSpanElement>(null)
  const plot = useRef<uPlot>(undefined)
  const tag = plan.tag(name)
  const digits = tag?.digits ?? 2
  const title = text(tag?.title) || name
  const write = useRef({ quantity, elapsed, number })
  write.current = { quantity, elapsed, number }

  useEffect(() => {
    const element = host.current!
    const look = getComputedStyle(element)
    const stroke = look.getPropertyValue(`--trend-${colour}`)
    const grid = { stroke: look.getPropertyValue('--line'), width: 1 }
    const ink = look.getPropertyValue('--ink-soft')
    const font = `11px ${look.fontFamily}`
    const made = new uPlot(
      {
        width: element.clientWidth,
        height: LANE_HEIGHT + (last ? AXIS_HEIGHT : 0),
        legend: { show: false },
        padding: [8, 8, last ? 0 : 4, 0],
        cursor: { sync: { key: 'seedtrain-trends' }, y: false, points: { size: 6 } },
        scales: {
          x: { time: false },
          y: { range: (_, low, high) => roomy(low, high, digits) },
        },
        axes: [
          {
            show: last,
            stroke: ink,
            font,
            grid,
            size: AXIS_HEIGHT,
            values: (_, ticks) => ticks.map((tick) => write.current.elapsed(tick)),
            space: 90,
          },
          {
            stroke: ink,
            font,
            grid,
            size: 48,
            space: 28,
            values: (_, ticks) => ticks.map((tick) => String(Number(tick.toPrecision(6)))),
          },
        ],
        series: [{}, { stroke, width: 1.5, spanGaps: false, points: { show: false } }],
        hooks: {
          setCursor: [
            (self) => {
              const index = self.cursor.idx
              const value = index === null || index === undefined ? undefined : self.data[1]?.[index]
              if (cursor.current)
                cursor.current.textContent =
                  typeof value === 'number'
                    ? `${write.current.elapsed(self.data[0][index!] ?? 0)} · ${write.current.quantity(value, digits, unit)}`
                    : ''
            },
          ],
        },
      },
      [[], []],
      element,
    )
    plot.current = made
    const resize = new ResizeObserver(() =>
      made.setSize({ width: element.clientWidth, height: LANE_HEIGHT + (last ? AXIS_HEIGHT : 0) }),
    )
    resize.observe(element)
    return () => {
      resize.disconnect()
      made.destroy()
      plot.current = undefined
    }
  }, [colour, last, digits, unit])

  useEffect(() => {
    plot.current?.setData([time as number[], values as (number | null)[]])
  }, [time, values, colour, last, digits, unit])

  const now = values.findLast((value) => value !== null)
  return (
    <div className="trend-lane">
      <div className="trend-head small">
        <span className={`trend-name colour-${colour}`}>{title}</span>
        <span ref={cursor} className="trend-cursor number soft" />
        <span className="number trend-now">{typeof now === 'number' ? quantity(now, digits, unit) : ''}</span>
      </div>
      <div ref={host} className="trend-plot" />
    </div>
  )
}
