import type { PictureProps } from './UnitSymbol'
import { useTagOn } from './useTagValue'

export function FilterPicture({ unit }: PictureProps) {
  const on = useTagOn(unit, /\brun$/i)
  return (
    <>
      <path className="metal" d="M80 60a40 30 0 0 1 80 0v90a40 30 0 0 1-80 0z" />
      <path className="tray" d="M92 66v82M104 58v98M116 54v106M128 54v106M140 60v94M150 70v76" />
      <path className={on ? 'pipe running' : 'pipe'} d="M12 105h68M160 105h68" />
      <path className="pipe" d="M120 30V10M120 180v24" />
      <circle className="glass" cx="44" cy="105" r="14" />
      <path className={on ? 'pump on' : 'pump'} d="M38 97l16 8-16 8z" />
      <circle className="glass" cx="60" cy="56" r="13" />
      <path className="shaft" d="M60 56l7-6M60 69v22" />
    </>
  )
}
