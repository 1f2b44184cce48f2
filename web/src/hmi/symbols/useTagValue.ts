import type { UnitView } from '../../api/model'
import { useReading } from '../../live/useLive'
import { findTag } from '../tagGroups'

/** The reading of the first tag that matches; undefined where the unit has none. */
export function useTagValue(unit: UnitView, ...patterns: RegExp[]): number | undefined {
  return useReading(findTag(unit, ...patterns)?.name)
}

/** The reading as a part of the tag's range, 0..1. */
export function useTagPart(unit: UnitView, ...patterns: RegExp[]): number | undefined {
  const tag = findTag(unit, ...patterns)
  const value = useReading(tag?.name)
  if (tag === undefined || value === undefined || !(tag.high > tag.low)) return undefined
  return Math.min(1, Math.max(0, (value - Math.max(0, tag.low)) / (tag.high - Math.max(0, tag.low))))
}

/** Whether a switch is on or a speed is above nothing. */
export function useTagOn(unit: UnitView, ...patterns: RegExp[]): boolean {
  return (useTagValue(unit, ...patterns) ?? 0) > 0.5
}
