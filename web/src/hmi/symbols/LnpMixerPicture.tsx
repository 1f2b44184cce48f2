import type { PictureProps } from './UnitSymbol'
import { useTagOn } from './useTagValue'

/** Two pumps and a tee, dilution behind it, a valve that turns from waste to product. */
export function LnpMixerPicture({ unit }: PictureProps) {
  const on = useTagOn(unit, /\brun$/i)
  const product = useTagOn(unit, /outlet/i)
  const flowing = on ? 'pipe running' : 'pipe'
  return (
    <>
      <path className={flowing} d="M16 60h70l30 40" />
      <path className={flowing} d="M16 140h70l30-40" />
      <path className={flowing} d="M116 100h60" />
      <path className={flowing} d="M146 30v70" />
      <path className={on && product ? 'pipe running' : 'pipe'} d="M176 100h48" />
      <path className={on && !product ? 'pipe running' : 'pipe'} d="M176 100v80h30" />
      <circle className="metal" cx="50" cy="60" r="18" />
      <circle className="metal" cx="50" cy="140" r="18" />
      <circle className="metal" cx="146" cy="40" r="12" />
      <path className="glass" d="M44 50l16 10-16 10zM44 130l16 10-16 10z" />
      <circle className="metal" cx="116" cy="100" r="9" />
      <path className="metal" d="M166 90l20 20v-20l-20 20z" />
    </>
  )
}
