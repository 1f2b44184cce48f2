import type { PictureProps } from './UnitSymbol'
import { useTagPart, useTagValue } from './useTagValue'

const SHELVES = [62, 102, 142]
const VIALS = [70, 92, 114, 136, 158]

/** A cabinet with its shelves; what is in it turns white as it freezes. */
export function FreezerPicture({ unit }: PictureProps) {
  const loaded = (useTagPart(unit, /\bload$/i) ?? 0) > 0
  const ice = useTagValue(unit, /\bice$/i) ?? 0
  return (
    <>
      <rect className="metal" x="40" y="16" width="160" height="180" rx="10" />
      <rect className="glass" x="54" y="32" width="132" height="132" rx="4" />
      {SHELVES.map((y) => (
        <g key={y}>
          <path className="tray" d={`M58 ${y + 18}h124`} />
          {loaded &&
            VIALS.map((x) => (
              <g key={x}>
                <rect className="liquid" x={x} y={y} width="14" height="16" rx="2" />
                <rect className="steam" x={x} y={y} width="14" height="16" rx="2" opacity={Math.min(1, ice / 100)} />
              </g>
            ))}
        </g>
      ))}
      <rect className="metal" x="60" y="172" width="120" height="14" rx="3" />
      <path className="pipe" d="M190 80v50" />
    </>
  )
}
