import type { PictureProps } from './UnitSymbol'
import { useTagOn } from './useTagValue'

export function ColumnPicture({ unit }: PictureProps) {
  const on = useTagOn(unit, /\brun$/i, /flow/i)
  return (
    <>
      <path className={on ? 'pipe running' : 'pipe'} d="M14 176h34M76 176h24V16h40v20M140 188v20h84" />
      <circle className="glass" cx="62" cy="176" r="14" />
      <path className={on ? 'pump on' : 'pump'} d="M56 168l16 8-16 8z" />
      <rect className="metal" x="112" y="36" width="56" height="14" rx="2" />
      <rect className="glass" x="118" y="50" width="44" height="124" />
      <rect className="resin" x="118" y="66" width="44" height="108" />
      <rect className="metal" x="112" y="174" width="56" height="14" rx="2" />
      <rect className="screen" x="188" y="196" width="36" height="22" rx="3" />
      <text className="screen-text small-text" x="206" y="211" textAnchor="middle">
        UV
      </text>
    </>
  )
}
