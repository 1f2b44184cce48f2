import type { Trends } from '../api/model'
import { useWords } from '../language/useWords'
import { TrendLane } from './TrendLane'

const COLOURS = 6

/** One lane for each tag, one time axis for all, one cursor through all of them. */
export function TrendChart({ trends }: { trends: Trends }) {
  const { t } = useWords()
  return (
    <div className="trend-chart" role="img" aria-label={t('trend.about')}>
      {trends.tags.map((tag, index) => (
        <TrendLane
          key={tag.name}
          name={tag.name}
          unit={tag.unit}
          time={trends.time}
          values={tag.values}
          colour={(index % COLOURS) + 1}
          last={index === trends.tags.length - 1}
        />
      ))}
    </div>
  )
}
