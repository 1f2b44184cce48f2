import { Pump } from './Pump'
import type { PictureProps } from './UnitSymbol'
import { useTagOn } from './useTagValue'

/** Softener, carbon, membrane, electrodeionisation, one behind the other. */
export function WaterTreatmentPicture({ unit }: PictureProps) {
  const on = useTagOn(unit, /(^|\.)run$/i, /(^|\.)on$/i, /flow/i)
  const flowing = on ? 'pipe running' : 'pipe'
  return (
    <>
      <path className={flowing} d="M6 60h18M40 36V22h36v14M92 160h22v-20M172 90h16M212 90h22" />
      <path className={flowing} d="M60 160h16" />
      {[24, 76].map((x) => (
        <g key={x}>
          <path className="metal" d={`M${x} 48a16 14 0 0 1 32 0v100a16 14 0 0 1-32 0z`} />
          <rect className="resin" x={x + 5} y="72" width="22" height="66" />
        </g>
      ))}
      <Pump x={114} y={140} on={on} />
      <path className={flowing} d="M114 129V76h10" />
      {[66, 90, 114].map((y) => (
        <rect key={y} className="metal" x="124" y={y - 8} width="50" height="16" rx="8" />
      ))}
      <rect className="metal" x="188" y="62" width="24" height="60" rx="3" />
      <path className="tray" d="M194 68v48M200 68v48M206 68v48" />
      <path className="pipe" d="M150 122v50h30" />
      <rect className="metal" x="10" y="190" width="220" height="10" rx="3" />
    </>
  )
}
