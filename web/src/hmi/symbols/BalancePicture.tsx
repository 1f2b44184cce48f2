import { useWords } from '../../language/useWords'
import { useReading } from '../../live/useLive'
import { massTag } from '../balance/balanceActions'
import { settingText } from '../settingText'
import type { PictureProps } from './UnitSymbol'
import { useTagValue } from './useTagValue'

const CENTRED = 0.5

export function BalancePicture({ unit }: PictureProps) {
  const words = useWords()
  const tag = massTag(unit)
  const mass = useReading(tag?.name)
  const level = useTagValue(unit, /level|bubble/i)
  const off = level !== undefined && level < CENTRED
  return (
    <>
      <path className="metal" d="M70 112h100l8 12H62z" />
      <rect className="metal" x="112" y="124" width="16" height="16" />
      <path className="glass" d="M96 62h48v50H96z" />
      <path className="powder" d="M98 112c8-14 14-18 22-18s14 4 22 18z" />
      <rect className="metal" x="30" y="140" width="180" height="58" rx="10" />
      <rect className="screen" x="44" y="152" width="124" height="34" rx="4" />
      <text className="screen-text" x="160" y="175" textAnchor="end">
        {tag ? settingText(tag, mass, words) : ''}
      </text>
      <circle className="glass" cx="190" cy="169" r="13" />
      <circle className="bubble-ring" cx="190" cy="169" r="6" />
      <circle className="bubble" cx={off ? 197 : 190} cy={off ? 163 : 169} r="4" />
      <path className="metal" d="M46 198h16v8H46zM178 198h16v8h-16z" />
    </>
  )
}
