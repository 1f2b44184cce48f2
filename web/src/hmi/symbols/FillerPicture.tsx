import type { PictureProps } from './UnitSymbol'
import { useTagOn } from './useTagValue'

const VIALS = [36, 72, 108, 144, 180]

export function FillerPicture({ unit }: PictureProps) {
  const on = useTagOn(unit, /\brun$/i)
  return (
    <>
      <rect className="metal" x="84" y="14" width="48" height="44" rx="6" />
      <path className="pipe" d="M132 30h60M108 58v44" />
      <path className={on ? 'liquid drop' : 'invisible'} d="M108 108c4 6 5 8 5 11a5 5 0 0 1-10 0c0-3 1-5 5-11z" />
      <g className={on ? 'conveying' : undefined}>
        {VIALS.map((x, index) => (
          <g key={x}>
            <path className="glass" d={`M${x} 182v-40h6v-10h16v10h6v40z`} />
            {index > 2 && <rect className="metal" x={x + 4} y="126" width="20" height="8" rx="2" />}
            {index > 1 && <rect className="liquid" x={x + 2} y="158" width="24" height="22" />}
          </g>
        ))}
      </g>
      <rect className="metal" x="14" y="184" width="212" height="14" rx="4" />
    </>
  )
}
