import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { UnitView } from '../api/model'
import { recordQuery } from '../api/runs'
import { XyPlot, type XySeries } from '../controls/XyPlot'
import { useWords } from '../language/useWords'
import { useRun } from '../live/RunContext'
import { useTime } from '../live/useLive'
import { useTrendsBetween } from '../trends/useTrendsBetween'
import { runTimes } from './runTimes'
import { findTag } from './tagGroups'

const POINTS = 1200
/** How often the curve grows, on the wall clock. */
const REFRESH_ms = 3000

/** The chromatogram as it grows: absorbance, conductivity and pH over the volume that has left the column. */
export function Chromatogram({ unit }: { unit: UnitView }) {
  const { t, text, unit: symbol } = useWords()
  const { id } = useRun()
  const record = useSuspenseQuery(recordQuery(id)).data
  const now = Math.floor(useTime(REFRESH_ms))
  const times = runTimes(record, unit.name, now)
  const volume = findTag(unit, /^volume$/i, /volume/i, /throughput|processed/i)
  const signals = useMemo(
    () =>
      [findTag(unit, /UV/i, /absorb/i), findTag(unit, /conductivity/i), findTag(unit, /pH/)].filter(
        (tag) => tag !== undefined,
      ),
    [unit],
  )
  const trends = useTrendsBetween(
    volume ? [volume.name, ...signals.map(({ name }) => name)] : [],
    times?.from ?? 0,
    times?.to ?? 0,
    POINTS,
  )
  const x = trends?.tags[0]?.values
  if (!volume || !times || !x || x.length < 2) return null
  const series: XySeries[] = signals.map((tag, index) => ({
    title: `${text(tag.title)} ${symbol(tag.unit)}`,
    x: x.map((value) => value ?? NaN),
    y: (trends?.tags[index + 1]?.values ?? []).map((value) => value ?? NaN),
    colour: index + 1,
    ownScale: index > 0,
  }))
  return (
    <figure className="chromatogram">
      <figcaption>
        <h3>{t('hmi.chromatogram')}</h3>
      </figcaption>
      <XyPlot
        about={t('hmi.chromatogram')}
        xTitle={`${text(volume.title)} (${symbol(volume.unit)})`}
        yTitle={signals[0] && `${text(signals[0].title)} (${symbol(signals[0].unit)})`}
        series={series}
      />
    </figure>
  )
}
