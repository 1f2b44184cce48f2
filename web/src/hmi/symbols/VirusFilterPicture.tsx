import type { PictureProps } from './UnitSymbol'
import { useTagOn, useTagPart } from './useTagValue'

const TALL = 116

/** Hollow fibres in a housing under air pressure; what blocks them darkens from the inlet. */
export function VirusFilterPicture({ unit }: PictureProps) {
  const on = useTagOn(unit, /^run$/i)
  const blocked = useTagPart(unit, /^fluxDecay/i) ?? 0
  const flowing = on ? 'pipe running' : 'pipe'
  return (
    <>
      <path className="metal" d="M16 66h52v66a26 18 0 0 1-52 0z" />
      <path className="liquid" d="M20 92h44v39a22 14 0 0 1-44 0z" />
      <path className="pipe" d="M42 66V24h20" />
      <circle className="glass" cx="74" cy="24" r="12" />
      <path className="shaft" d="M74 24l6-5" />
      <path className={flowing} d="M42 148v52h78v-14" />
      <path className={flowing} d="M136 90h60v40" />
      <rect className="metal" x="100" y="44" width="40" height="142" rx="8" />
      <rect className="glass" x="107" y="56" width="26" height={TALL} rx="3" />
      <rect className="resin" x="107" y={56 + TALL * (1 - blocked)} width="26" height={TALL * blocked} />
      <path className="tray" d="M112 58v112M120 58v112M128 58v112" />
      <path className="pipe" d="M120 44V26" />
      <path className="metal" d="M172 130h48v46a24 14 0 0 1-48 0z" />
      <path className="liquid" d="M176 150h40v25a20 10 0 0 1-40 0z" />
    </>
  )
}
