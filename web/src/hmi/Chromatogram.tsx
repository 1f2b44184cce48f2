import { useMemo } from 'react'
import type { UnitView } from '../api/model'
import { XyPlot, type XySeries } from '../controls/XyPlot'
import { useWords } from '../language/useWords'
import { useTrends } from '../trends/useTrends'
import { findTag } from './tagGroups'

const WINDOW_s = 6 * 3600

/** The chromatogram as it grows: absorbance, conductivity and pH over the volume that has left the column. */
export function Chromatogram({ unit }: { unit: UnitView }) {
  const { t, text, unit: symbol } = useWords()
  const volume = findTag(unit, /volume$/i, /volume/i, /throughput|processed/i)
  const signals = useMemo(
    () =>
      [findTag(unit, /UV/i, /absorb/i), findTag(unit, /conductivity/i), findTag(unit, /pH/)].filter(
        (tag) => tag !== undefined,
      ),
    [unit],
  )
  const trends = useTrends(volume ? [volume.name, ...signals.map(({ name }) => name)] : [], WINDOW_s)
  const x = trends?.tags[0]?.values
  if (!volume || !trends || !x || x.length === 0) return null
  const series: XySeries[] = signals.map((tag, index) => ({
    title: `${text(tag.title)} ${symbol(tag.unit)}`,
    x: x.map((value) => value ?? NaN),
    y: (trends.tags[index + 1]?.values ?? []).map((value) => value ?? NaN),
    colour: index + 1,
    ownScale: true,
  }))
  return (
    <figure className="chromatogram">
      <figcaption>
        <h3>{t('hmi.chromatogram')}</h3>
      </figcaption>
      <XyPlot about={t('hmi.chromatogram')} xTitle={`${text(volume.title)} (${symbol(volume.unit)})`} series={series} />
    </figure>
  )
}
