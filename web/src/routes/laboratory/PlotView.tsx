import { useId, useState, type PointerEvent } from 'react'
import type { Plot } from '../../api/model'
import { useNarrow } from '../../controls/useNarrow'
import { useWords } from '../../language/useWords'
import { Download } from './Download'
import './plot.css'
import { linePath, markPlaces, placing, plotCsv, ticks, tickText, xRange, yRange, type Range } from './plotData'

const WIDTH = 760
const HEIGHT = 380
const LEFT = 66
const RIGHT = 746
const TOP = 14
const BOTTOM = 330
const COLOURS = 6
/** A shorter drag is a click. */
const LEAST = 6
/** More series than these are too many to be named: they are wells of a plate. */
const NAMED = 15
/** Letters are so much larger on a telephone. */
const ENLARGED = 22 / 12
const MARK_FIRST = 11
const MARK_LINE = 13

export interface PlotViewProps {
  plot: Plot
  file: string
  /** Drawn inside a card, not as one. */
  inside?: boolean
  /** Which of the theme's trend colours, by series. */
  colours?: readonly number[]
  /** In place of one line for each series. */
  legend?: readonly { title: string; colour: number }[]
  /** What of y is seen at least. */
  least?: Range
}

/** A picture of an analysis: drag over a part of it to see that part; its data stand behind it as a table and a file. */
export function PlotView({ plot, file, inside = false, colours, legend, least }: PlotViewProps) {
  const { t, text, unit } = useWords()
  const clip = useId()
  const [zoom, setZoom] = useState<Range>()
  const [drag, setDrag] = useState<{ from: number; to: number }>()
  const [data, setData] = useState(false)
  const x = zoom ?? xRange(plot)
  const seen = yRange(plot, x)
  const y = least ? { low: Math.min(seen.low, least.low), high: Math.max(seen.high, least.high) } : seen
  const colourOf = (index: number) => colours?.[index] ?? (index % COLOURS) + 1
  const toX = placing(x, plot.x.log, LEFT, RIGHT)
  const toY = placing(y, plot.y.log, BOTTOM, TOP)
  const enlarged = useNarrow() ? ENLARGED : 1
  const labels = markPlaces(plot.marks.map((mark) => ({ at: mark.vertical ? toX(mark.at) : NaN, text: text(mark.title) })), LEFT, RIGHT, enlarged)
  const named = legend ?? (plot.series.length > NAMED ? [] : plot.series.map((series, index) => ({ title: text(series.title), colour: colourOf(index) })))
  const titled = (axis: Plot['x']) => `${text(axis.title)}${unit(axis.unit) ? ` [${unit(axis.unit)}]` : ''}`
  const at = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return Math.min(RIGHT, Math.max(LEFT, ((event.clientX - box.left) / box.width) * WIDTH))
  }
  const value = (pixel: number) => {
    const part = (pixel - LEFT) / (RIGHT - LEFT)
    return plot.x.log ? x.low * (x.high / x.low) ** part : x.low + part * (x.high - x.low)
  }
  const finish = () => {
    if (drag && Math.abs(drag.to - drag.from) >= LEAST) {
      const [low, high] = [value(Math.min(drag.from, drag.to)), value(Math.max(drag.from, drag.to))]
      setZoom({ low, high })
    }
    setDrag(undefined)
  }
  return (
    <figure className={inside ? 'analysis-plot stack-tight' : 'card analysis-plot stack-tight'}>
      <div className="spread">
        <figcaption>
          <h3>{text(plot.title)}</h3>
        </figcaption>
        <div className="row tight no-print">
          {zoom && (
            <button type="button" className="button small" onClick={() => setZoom(undefined)}>
              {t('analysis.whole')}
            </button>
          )}
          <button type="button" className="button small" aria-pressed={data} onClick={() => setData(!data)}>
            {t(data ? 'analysis.picture' : 'analysis.data')}
          </button>
          <Download name={`${file}-${plot.name}.csv`} type="text/csv" content={() => plotCsv(plot)}>
            CSV
          </Download>
        </div>
      </div>
      {data ? (
        <PlotTable plot={plot} />
      ) : (
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`${text(plot.title)}. ${titled(plot.x)}, ${titled(plot.y)}`}
          onPointerDown={(event) => {
            if (event.pointerType === 'mouse') setDrag({ from: at(event), to: at(event) })
          }}
          onPointerMove={(event) => drag && setDrag({ from: drag.from, to: at(event) })}
          onPointerUp={finish}
          onPointerLeave={() => setDrag(undefined)}
          onDoubleClick={() => setZoom(undefined)}
        >
          {ticks(y, plot.y.log, 6).map((tick) => (
            <g key={`y${tick}`}>
              <path className="grid-line" d={`M${LEFT} ${toY(tick)}H${RIGHT}`} />
              <text x={LEFT - 7} y={toY(tick) + 4} textAnchor="end">
                {tickText(tick)}
              </text>
            </g>
          ))}
          {ticks(x, plot.x.log, 8).map((tick) => (
            <g key={`x${tick}`}>
              <path className="grid-line" d={`M${toX(tick)} ${TOP}V${BOTTOM}`} />
              <text x={toX(tick)} y={BOTTOM + 18} textAnchor="middle">
                {tickText(tick)}
              </text>
            </g>
          ))}
          <clipPath id={`clip-${clip}`}>
            <rect x={LEFT} y={TOP} width={RIGHT - LEFT} height={BOTTOM - TOP} />
          </clipPath>
          <g clipPath={`url(#clip-${clip})`}>
            {plot.series.map((series, index) => {
              const colour = `colour-${colourOf(index)}`
              switch (series.kind) {
                case 'LINE':
                  return <path key={series.name} className={`plot-line ${colour}`} d={linePath(series.x, series.y, toX, toY, LEFT, RIGHT)} />
                case 'POINTS':
                  return (
                    <g key={series.name} className={`plot-points ${colour}`}>
                      {series.x.map((each, point) => {
                        const [px, py] = [toX(each), toY(series.y[point]!)]
                        return Number.isFinite(px) && Number.isFinite(py) && px > LEFT - 5 && px < RIGHT + 5 ? (
                          <circle key={point} cx={px} cy={py} r={3.6} />
                        ) : null
                      })}
                    </g>
                  )
                case 'BARS': {
                  const wide = Math.max(1, Math.min(34, (0.7 * (RIGHT - LEFT)) / Math.max(1, series.x.length)))
                  const zero = plot.y.log ? BOTTOM : toY(0)
                  return (
                    <g key={series.name} className={`plot-points ${colour}`}>
                      {series.x.map((each, bar) => {
                        const py = toY(series.y[bar]!)
                        return Number.isFinite(py) ? (
                          <rect key={bar} x={toX(each) - wide / 2} y={Math.min(py, zero)} width={wide} height={Math.abs(zero - py)} />
                        ) : null
                      })}
                    </g>
                  )
                }
                case 'BAND': {
                  const upper = series.upper ?? series.y
                  const there = linePath(series.x, series.y, toX, toY, LEFT, RIGHT)
                  const back = linePath([...series.x].reverse(), [...upper].reverse(), toX, toY, LEFT, RIGHT)
                  return <path key={series.name} className={`plot-band ${colour}`} d={`${there}${back.replace('M', 'L')}Z`} />
                }
              }
            })}
          </g>
          {plot.marks.map((mark, index) =>
            mark.vertical ? (
              toX(mark.at) >= LEFT && toX(mark.at) <= RIGHT ? (
                <g key={index} className="plot-mark">
                  <path d={`M${toX(mark.at)} ${TOP}V${BOTTOM}`} />
                  <text x={labels[index]!.x} y={TOP + enlarged * (MARK_FIRST + labels[index]!.line * MARK_LINE)}>
                    {text(mark.title)}
                  </text>
                </g>
              ) : null
            ) : (
              <g key={index} className="plot-mark">
                <path d={`M${LEFT} ${toY(mark.at)}H${RIGHT}`} />
                <text x={RIGHT - 4} y={toY(mark.at) - 4} textAnchor="end">
                  {text(mark.title)}
                </text>
              </g>
            ),
          )}
          <path className="axis-line" d={`M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}`} />
          <text x={(LEFT + RIGHT) / 2} y={HEIGHT - 8} textAnchor="middle">
            {titled(plot.x)}
          </text>
          <text transform={`translate(14 ${(TOP + BOTTOM) / 2}) rotate(-90)`} textAnchor="middle">
            {titled(plot.y)}
          </text>
          {drag && (
            <rect className="plot-drag" x={Math.min(drag.from, drag.to)} y={TOP} width={Math.abs(drag.to - drag.from)} height={BOTTOM - TOP} />
          )}
        </svg>
      )}
      {named.length > 1 && !data && (
        <ul className="legend small" aria-label={t('plot.legend')}>
          {named.map(({ title, colour }, index) => (
            <li key={index} className={`trend-name colour-${colour}`}>
              {title}
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}

const SHOWN = 500

function PlotTable({ plot }: { plot: Plot }) {
  const { t, text, unit } = useWords()
  const length = Math.max(0, ...plot.series.map((series) => series.x.length))
  return (
    <div className="scroll plot-table" tabIndex={0} role="region" aria-label={text(plot.title)}>
      <table>
        <thead>
          <tr>
            {plot.series.flatMap((series) => [
              <th key={`${series.name} x`} scope="col" className="number">
                {text(series.title)}: {text(plot.x.title)} {unit(plot.x.unit)}
              </th>,
              <th key={`${series.name} y`} scope="col" className="number">
                {text(plot.y.title)} {unit(plot.y.unit)}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: Math.min(SHOWN, length) }, (_, row) => (
            <tr key={row}>
              {plot.series.flatMap((series) => [
                <td key={`${series.name} x`} className="number">
                  {series.x[row] === undefined ? '' : Number(series.x[row].toPrecision(7))}
                </td>,
                <td key={`${series.name} y`} className="number">
                  {series.y[row] === undefined ? '' : `${Number(series.y[row].toPrecision(7))}${series.upper ? ` – ${Number(series.upper[row]!.toPrecision(7))}` : ''}`}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
      {length > SHOWN && <p className="small soft">{t('analysis.moreRows', { count: length - SHOWN })}</p>}
    </div>
  )
}
