import type { PictureProps } from './UnitSymbol'
import { useTagOn, useTagPart } from './useTagValue'

/** The booth: a lamp above, half of the background black and half white, a vial held before it. */
export function InspectionPicture({ unit }: PictureProps) {
  const light = useTagPart(unit, /^light\.reading/i) ?? 0
  const on = useTagOn(unit, /^run$/i)
  return (
    <>
      <path className="metal" d="M24 30h192v150H24z" />
      <rect className="screen" x="36" y="52" width="84" height="116" />
      <rect className="bottle" x="120" y="52" width="84" height="116" />
      <path className="light" d="M92 52h56l44 116H48z" opacity={Math.min(0.6, light * 2)} />
      <rect className="metal" x="76" y="36" width="88" height="14" rx="4" />
      <rect className="bottle" x="84" y="42" width="72" height="8" rx="3" />
      <g className={on ? 'shaking' : undefined}>
        <path className="glass" d="M106 152V104h6V92h16v12h6v48z" />
        <rect className="liquid" x="108" y="122" width="24" height="28" />
        <rect className="metal" x="110" y="82" width="20" height="11" rx="2" />
      </g>
      <rect className="metal" x="14" y="180" width="212" height="14" rx="4" />
    </>
  )
}
