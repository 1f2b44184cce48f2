import type { PictureProps } from './UnitSymbol'
import { useTagOn } from './useTagValue'

/** Compressor, receiver, two towers of desiccant, the fine filters. */
export function CompressedAirPicture({ unit }: PictureProps) {
  const on = useTagOn(unit, /(^|\.)run$/i, /(^|\.)on$/i, /pressure/i)
  const flowing = on ? 'pipe running' : 'pipe'
  return (
    <>
      <path className={flowing} d="M66 148h14M128 64h20M180 64h20v30M200 150v30h30" />
      <rect className="metal" x="8" y="116" width="58" height="64" rx="6" />
      <circle className="glass" cx="37" cy="148" r="20" />
      <path className={on ? 'impeller turning' : 'impeller'} style={{ transformOrigin: '37px 148px', animationDuration: '1.2s' }} d="M34 132h6v32h-6z" />
      <path className="metal" d="M80 62a24 20 0 0 1 48 0v100a24 20 0 0 1-48 0z" />
      <circle className="glass" cx="104" cy="92" r="13" />
      <path className="shaft" d="M104 92l7-6" />
      <rect className="metal" x="146" y="44" width="16" height="130" rx="8" />
      <rect className="metal" x="166" y="44" width="16" height="130" rx="8" />
      <rect className="resin" x="150" y="70" width="8" height="90" />
      <rect className="resin" x="170" y="70" width="8" height="90" />
      <rect className="metal" x="191" y="92" width="18" height="60" rx="6" />
      <path className="metal" d="M84 182h8v16h-8zM116 182h8v16h-8z" />
      <rect className="metal" x="6" y="196" width="224" height="8" rx="3" />
    </>
  )
}
