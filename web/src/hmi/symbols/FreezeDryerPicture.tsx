import type { PictureProps } from './UnitSymbol'
import { useTagOn, useTagPart, useTagValue } from './useTagValue'

const SHELVES = [66, 108, 150]
const VIALS = [34, 52, 70, 88, 106, 124]
const FREEZING_C = 0
/** Over ice a Pirani gauge shows 1.6 times the true pressure, over dry gas 1.0. */
const ALL_VAPOUR = 1.6

/** Chamber with shelves and vials, the duct, the condenser with its ice; vapour shows while there is some. */
export function FreezeDryerPicture({ unit }: PictureProps) {
  const loaded = (useTagValue(unit, /^vials$/i) ?? 0) > 0
  const product = useTagValue(unit, /^product\.reading/i) ?? 20
  const ratio = useTagValue(unit, /^pirani\.ratio/i) ?? 1
  const vacuum = useTagOn(unit, /^vacuum$/i)
  const ice = useTagPart(unit, /^condenser\.reading/i) ?? 0
  const vapour = vacuum ? Math.min(1, Math.max(0, (ratio - 1) / (ALL_VAPOUR - 1))) : 0
  return (
    <>
      <rect className="metal" x="14" y="26" width="142" height="162" rx="10" />
      <rect className="glass" x="26" y="38" width="118" height="138" rx="4" />
      <rect className="steam" x="26" y="38" width="118" height="138" rx="4" opacity={vapour * 0.6} />
      {SHELVES.map((y) => (
        <g key={y}>
          <rect className="metal" x="28" y={y + 18} width="114" height="6" />
          {loaded &&
            VIALS.map((x) => (
              <g key={x}>
                <path className="bottle" d={`M${x} ${y + 17}v-15h3v-5h7v5h3v15z`} />
                <rect className={product < FREEZING_C ? 'ice' : 'liquid'} x={x + 1} y={y + 8} width="11" height="8" />
              </g>
            ))}
        </g>
      ))}
      <path className={vapour > 0 ? 'pipe running' : 'pipe'} d="M156 100h22" />
      <rect className="metal" x="176" y="64" width="52" height="92" rx="8" />
      <rect className="glass" x="184" y="72" width="36" height="76" rx="3" />
      <path className="tray" d="M190 80h24M190 94h24M190 108h24M190 122h24M190 136h24" />
      <rect className="ice" x="186" y={146 - 72 * Math.min(1, Math.sqrt(ice) * 4)} width="32" height={72 * Math.min(1, Math.sqrt(ice) * 4)} opacity="0.8" />
      <path className={vacuum ? 'pipe running' : 'pipe'} d="M202 156v30" />
      <circle className="glass" cx="202" cy="194" r="11" />
      <path className={vacuum ? 'pump on' : 'pump'} d="M197 187l13 7-13 7z" />
    </>
  )
}
