import type { PictureProps } from './UnitSymbol'
import { useTagValue } from './useTagValue'

const WHOLE = 100

export function CellBankPicture({ unit }: PictureProps) {
  const ice = Math.min(WHOLE, Math.max(0, useTagValue(unit, /ice/i) ?? 0)) / WHOLE
  return (
    <>
      <path className="metal" d="M26 74a46 14 0 0 1 92 0v108a46 14 0 0 1-92 0z" />
      <ellipse className="glass" cx="72" cy="74" rx="46" ry="14" />
      <rect className="metal" x="58" y="50" width="28" height="24" rx="4" />
      <path className="tray" d="M40 110h64M40 140h64M40 170h64" />
      <rect className="liquid" x="138" y="150" width="88" height="40" rx="6" />
      <path className="glass" d="M166 92h32v74a16 14 0 0 1-32 0z" />
      <path className="liquid" d="M169 120h26v46a13 12 0 0 1-26 0z" />
      <path className="ice" opacity={ice} d="M169 120h26v46a13 12 0 0 1-26 0z" />
      <rect className="metal" x="162" y="76" width="40" height="18" rx="4" />
    </>
  )
}
