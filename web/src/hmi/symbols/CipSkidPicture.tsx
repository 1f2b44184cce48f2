import { Pump } from './Pump'
import type { PictureProps } from './UnitSymbol'
import { useTagOn } from './useTagValue'

/** Water and caustic tanks, pump and heater, the vessel under its spray ball. */
export function CipSkidPicture({ unit }: PictureProps) {
  const on = useTagOn(unit, /(^|\.)run$/i, /(^|\.)on$/i, /flow/i)
  const flowing = on ? 'pipe running' : 'pipe'
  return (
    <>
      {[12, 62].map((x) => (
        <g key={x}>
          <path className="metal" d={`M${x} 46a20 10 0 0 1 40 0v72a20 12 0 0 1-40 0z`} />
          <path className="liquid" d={`M${x + 4} 70h32v47a16 9 0 0 1-32 0z`} />
          <path className="pipe" d={`M${x + 20} 128v46`} />
        </g>
      ))}
      <path className={flowing} d="M32 174h62M106 174h50V20h32v30" />
      <Pump x={100} y={174} on={on} />
      <rect className="metal" x="140" y="70" width="32" height="70" rx="6" />
      <path className="tray" d="M148 78v54M156 78v54M164 78v54" />
      <path className="metal" d="M176 58a24 10 0 0 1 48 0v90a24 16 0 0 1-48 0z" />
      <path className="glass" d="M181 60h38v87a19 11 0 0 1-38 0z" />
      <circle className="metal" cx="188" cy="64" r="7" />
      {on && <path className="spray" d="M188 72l-4 22M192 72l4 30M196 70l16 28M194 66l22 14" />}
      <path className={flowing} d="M200 164v30h-84" />
    </>
  )
}
