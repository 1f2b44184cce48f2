import { Pump } from './Pump'
import { TagValve } from './TagValve'
import type { PictureProps } from './UnitSymbol'
import { useTagOn, useTagPart } from './useTagValue'

const TOP = 44
const BOTTOM = 146
const FIRST_POINT = 122
const LAST_POINT = 212

/** The tank and the loop that comes back to it; the points of use hang below. */
export function WaterLoopPicture({ unit }: PictureProps) {
  const level = useTagPart(unit, /^tank\.level/i, /level/i) ?? 0
  const on = useTagOn(unit, /pump\.run/i, /(^|\.)run$/i, /flow/i)
  const points = unit.tags.filter(({ name }) => /\.open$/.test(name))
  const at = (index: number) => FIRST_POINT + ((index + 0.5) * (LAST_POINT - FIRST_POINT)) / points.length
  const surface = BOTTOM - (BOTTOM - TOP) * level
  const flowing = on ? 'pipe running' : 'pipe'
  return (
    <>
      <path className={flowing} d="M56 154v32h48M116 186h112V28H56v10" />
      <path className="metal" d="M20 46a36 14 0 0 1 72 0v98a36 16 0 0 1-72 0z" />
      <clipPath id="loop-tank">
        <path d="M25 46a31 10 0 0 1 62 0v97a31 12 0 0 1-62 0z" />
      </clipPath>
      <g clipPath="url(#loop-tank)">
        <rect className="glass" x="20" y="32" width="72" height="128" />
        <rect className="liquid" x="20" y={surface} width="72" height="128" />
      </g>
      <Pump x={110} y={186} on={on} />
      {points.map((tag, index) => (
        <g key={tag.name}>
          <path className="pipe" d={`M${at(index)} 28v56`} />
          <TagValve tag={tag} x={at(index)} y={62} />
        </g>
      ))}
      <rect className="metal" x="140" y="178" width="56" height="16" rx="8" />
      <rect className="metal" x="68" y="10" width="14" height="20" rx="3" />
    </>
  )
}
