import type { PictureProps } from './UnitSymbol'
import { useTagOn, useTagPart } from './useTagValue'

/** The boiler with its heated tubes, the cyclone that keeps droplets back, the steam line with its trap. */
export function CleanSteamPicture({ unit }: PictureProps) {
  const steaming = useTagOn(unit, /(^|\.)run$/i, /(^|\.)on$/i, /pressure/i)
  const level = useTagPart(unit, /level/i) ?? 0.5
  const flowing = steaming ? 'pipe running' : 'pipe'
  return (
    <>
      <path className={flowing} d="M126 56h34v30M160 30h68" />
      <path className="pipe" d="M10 168h34M160 168v24h-56M206 30v26" />
      <path className="metal" d="M44 52a41 18 0 0 1 82 0v112a41 18 0 0 1-82 0z" />
      <clipPath id="steam-boiler">
        <path d="M50 52a35 13 0 0 1 70 0v111a35 13 0 0 1-70 0z" />
      </clipPath>
      <g clipPath="url(#steam-boiler)">
        <rect className={steaming ? 'steam' : 'glass'} x="44" y="34" width="82" height="146" />
        <rect className="liquid" x="44" y={176 - 120 * level} width="82" height="146" />
      </g>
      <path className="tray" d="M62 92v74M76 92v74M94 92v74M108 92v74" />
      <path className="metal" d="M142 70a18 14 0 0 1 36 0v60l-18 34-18-34z" />
      <path className={flowing} d="M160 58V30" />
      <circle className="metal" cx="206" cy="66" r="10" />
      <path className="shaft" d="M199 73l14-14" />
      <path className="pipe" d="M206 76v20" />
    </>
  )
}
