import type { PictureProps } from './UnitSymbol'
import { useTagValue } from './useTagValue'

const STEAM_FROM_C = 90

export function AutoclavePicture({ unit }: PictureProps) {
  const steam = (useTagValue(unit, /drain\.temperature|temperature/i) ?? 0) > STEAM_FROM_C
  return (
    <>
      <rect className="metal" x="30" y="30" width="180" height="150" rx="14" />
      <rect className={steam ? 'steam' : 'glass'} x="48" y="46" width="144" height="118" rx="6" />
      <path className="tray" d="M56 92h128M56 140h128" />
      <path className="bottle" d="M70 90V72h6v-6h10v6h6v18zM104 90V72h6v-6h10v6h6v18zM138 90V72h6v-6h10v6h6v18z" />
      <path className="bottle" d="M76 138v-20h38v20zM130 138v-20h38v20z" />
      <circle className="metal" cx="216" cy="105" r="10" />
      <path className="pipe" d="M120 180v24h50M60 30V14h40" />
    </>
  )
}
