import type { PictureProps } from './UnitSymbol'
import { useTagOn } from './useTagValue'

export function ShakerPicture({ unit }: PictureProps) {
  const on = useTagOn(unit, /\bon$/i, /speed/i)
  return (
    <>
      <rect className="metal" x="20" y="150" width="200" height="46" rx="8" />
      <g className={on ? 'shaking' : undefined}>
        <rect className="metal" x="32" y="138" width="176" height="12" rx="3" />
        {[72, 120, 168].map((x) => (
          <g key={x}>
            <path className="glass" d={`M${x - 22} 138l16-40V78h12v20l16 40z`} />
            <path className="liquid" d={`M${x - 20} 136l9-20h22l9 20z`} />
            <rect className="metal" x={x - 8} y="68" width="16" height="10" rx="2" />
          </g>
        ))}
      </g>
    </>
  )
}
