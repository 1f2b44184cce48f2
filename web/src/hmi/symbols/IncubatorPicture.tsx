import type { PictureProps } from './UnitSymbol'
import { useTagOn } from './useTagValue'

/** Flasks with vented caps on a shaker in a carbon dioxide incubator. */
export function IncubatorPicture({ unit }: PictureProps) {
  const on = useTagOn(unit, /^on$/i)
  return (
    <>
      <rect className="metal" x="22" y="12" width="196" height="192" rx="12" />
      <rect className="glass" x="38" y="50" width="164" height="140" rx="6" />
      <rect className="screen" x="50" y="22" width="70" height="18" rx="3" />
      <text className="screen-text small-text" x="85" y="35" textAnchor="middle">
        CO₂
      </text>
      <circle className="bottle" cx="184" cy="31" r="8" />
      <g className={on ? 'shaking' : undefined}>
        <rect className="metal" x="54" y="152" width="132" height="8" rx="3" />
        {[86, 152].map((x) => (
          <g key={x}>
            <path className="bottle" d={`M${x - 24} 152l17-42V88h14v22l17 42z`} />
            <path className="liquid" d={`M${x - 22} 150l8-20h28l8 20z`} />
            <rect className="metal" x={x - 10} y="78" width="20" height="11" rx="3" />
          </g>
        ))}
      </g>
      <rect className="metal" x="64" y="162" width="112" height="22" rx="4" />
    </>
  )
}
