import type { PictureProps } from './UnitSymbol'
import { useTagOn } from './useTagValue'

const VIALS = [22, 66, 110, 154, 198]

/** A roll of labels, the peeling edge and vials that pass it; those to the right have theirs. */
export function LabellerPicture({ unit }: PictureProps) {
  const on = useTagOn(unit, /^run$/i)
  return (
    <>
      <circle className="metal" cx="64" cy="50" r="34" />
      <circle className="bottle" cx="64" cy="50" r="26" />
      <circle className="metal" cx="64" cy="50" r="9" />
      <circle className="metal" cx="176" cy="40" r="18" />
      <path className="tray" d="M88 62l34 44 6-2 34-50" />
      <path className="metal" d="M112 100l12 14 10-10z" />
      <g className={on ? 'conveying' : undefined}>
        {VIALS.map((x, index) => (
          <g key={x}>
            <path className="glass" d={`M${x} 182v-44h6v-8h14v8h6v44z`} />
            <rect className="metal" x={x + 4} y="122" width="18" height="9" rx="2" />
            {index > 2 && (
              <>
                <rect className="bottle" x={x + 2} y="150" width="22" height="22" />
                <path className="leader" d={`M${x + 6} 157h14M${x + 6} 164h10`} />
              </>
            )}
          </g>
        ))}
      </g>
      <rect className="metal" x="8" y="184" width="224" height="14" rx="4" />
    </>
  )
}
