import { useState } from 'react'
import type { UnitView } from '../api/model'
import { SelectField } from '../controls/SelectField'
import { useWords } from '../language/useWords'
import { TagChoice } from './TagChoice'
import { TrendChart } from './TrendChart'
import { TrendTable } from './TrendTable'
import { useTrends } from './useTrends'
import { startingTags } from './startingTags'
import './trends.css'

const HOUR = 3600
const WINDOWS = [HOUR / 6, HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR, 72 * HOUR]
const FIRST_WINDOW = HOUR

/** Trends of chosen tags over a window that moves with the run. */
export function TrendPane({ unit }: { unit: UnitView }) {
  const { t, duration } = useWords()
  const [tags, setTags] = useState(() => startingTags(unit))
  const [window_s, setWindow] = useState(FIRST_WINDOW)
  const [asTable, setAsTable] = useState(false)
  const trends = useTrends(tags, window_s)
  return (
    <div className="trend-panel">
      <div className="trend-tools">
        <SelectField
          label={t('trend.window')}
          value={String(window_s)}
          options={WINDOWS.map((seconds) => ({ value: String(seconds), title: duration(seconds) }))}
          onChange={(value) => setWindow(Number(value))}
        />
        <div className="segmented" role="group" aria-label={t('trend.show')}>
          <button type="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>
            {t('trend.chart')}
          </button>
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>
            {t('trend.table')}
          </button>
        </div>
      </div>
      <TagChoice unit={unit} chosen={tags} onChange={setTags} />
      {trends && trends.time.length > 0 ? (
        asTable ? (
          <TrendTable trends={trends} />
        ) : (
          <TrendChart trends={trends} />
        )
      ) : (
        <p className="soft small">{t('trend.empty')}</p>
      )}
    </div>
  )
}
