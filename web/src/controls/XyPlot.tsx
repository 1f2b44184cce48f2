import { axisTicks, extent, scale } from './axis'
import { useWords } from '../language/useWords'

const WIDTH = 600
const HEIGHT = 300
const MARGIN = { left: 54, right: 30, top: 12, bottom: 44 }
const POINT = 4

export interface XySeries {
  title: string
  x: readonly number[]
  y: readonly number[]
  /** Which of the theme's trend colours. */
  colour: number
  points?: boolean
  dashed?: boolean
  /** Drawn over its own range, for signals that do not share a unit. */
  ownScale?: boolean
}

export interface XyPlotProps {
  about: string
  xTitle: string
  yTitle?: string
  series: readonly XySeries[]
}

/** Curves or points over x, as an SVG that prints and zooms. */
export function XyPlot({ about, xTitle, yTitle, series }: XyPlotProps) {
  const { t } = useWords()
  const [x0, x1] = extent(series.flatMap((each) => each.x))
  const shared = extent(series.filter((each) => !each.ownScale).flatMap((each) => each.y))
  const toX = scale(x0, x1, MARGIN.left, WIDTH - MARGIN.right)
  const toY = ([low, high]: readonly [number, number]) => scale(low, high, HEIGHT - MARGIN.bottom, MARGIN.top)
  const sharedY = toY(shared)
  const showY = series.some((each) => !each.ownScale)
  return (
    <div className="xy-plot">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={about}>
        {axisTicks(x0, x1).map((tick) => (
          <g key={`x${tick}`}>
            <path className="grid-line" d={`M${toX(tick)} ${MARGIN.top}V${HEIGHT - MARGIN.bottom}`} />
            <text x={toX(tick)} y={HEIGHT - MARGIN.bottom + 16} textAnchor="middle">
              {tick}
            </text>
          </g>
        ))}
        {showY &&
          axisTicks(shared[0], shared[1]).map((tick) => (
            <g key={`y${tick}`}>
              <path className="grid-line" d={`M${MARGIN.left} ${sharedY(tick)}H${WIDTH - MARGIN.right}`} />
              <text x={MARGIN.left - 6} y={sharedY(tick) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
        <path className="axis-line" d={`M${MARGIN.left} ${MARGIN.top}V${HEIGHT - MARGIN.bottom}H${WIDTH - MARGIN.right}`} />
        <text x={(WIDTH + MARGIN.left) / 2} y={HEIGHT - 6} textAnchor="middle">
          {xTitle}
        </text>
        {yTitle && (
          <text transform={`translate(12 ${HEIGHT / 2}) rotate(-90)`} textAnchor="middle">
            {yTitle}
          </text>
        )}
        {series.map((each) => {
          const y = each.ownScale ? toY(extent(each.y)) : sharedY
          const points = each.x
            .map((value, index) => [toX(value), y(each.y[index] ?? NaN)] as const)
            .filter((point) => point.every(Number.isFinite))
          return each.points ? (
            <g key={each.title} className={`plot-points colour-${each.colour}`}>
              {points.map(([px, py], index) => (
                <circle key={index} cx={px} cy={py} r={POINT} />
              ))}
            </g>
          ) : (
            <path
              key={each.title}
              className={`plot-line colour-${each.colour} ${each.dashed ? 'dashed' : ''}`}
              d={points.map(([px, py], index) => `${index ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`).join('')}
            />
          )
        })}
      </svg>
      <ul className="legend small" aria-label={t('plot.legend')}>
        {series.map((each) => (
          <li key={each.title} className={`trend-name colour-${each.colour}`}>
            {each.title}
          </li>
        ))}
      </ul>
    </div>
  )
}
