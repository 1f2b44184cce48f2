import { Agitator } from './Agitator'
import { Pump } from './Pump'
import type { PictureProps } from './UnitSymbol'
import { useTagPart, useTagValue } from './useTagValue'

const TOP = 58
const BOTTOM = 176
const ACID = 1
const BASE = 2

/** A closed vessel with a spray ball; acid comes from the left, base from the right. */
export function InactivationVesselPicture({ unit }: PictureProps) {
  const level = useTagPart(unit, /^weight/i) ?? 0
  const speed = useTagValue(unit, /stirrer/i) ?? 0
  const dosing = Math.round(useTagValue(unit, /^dosing/i) ?? 0)
  const surface = BOTTOM - (BOTTOM - TOP) * level
  return (
    <>
      <path className={dosing === ACID ? 'pipe running' : 'pipe'} d="M14 26h72v26" />
      <path className={dosing === BASE ? 'pipe running' : 'pipe'} d="M226 26h-72v26" />
      <path className="jacket" d="M54 84h132v66a66 40 0 0 1-132 0z" />
      <path className="metal" d="M62 62a58 20 0 0 1 116 0v94a58 32 0 0 1-116 0z" />
      <clipPath id="inactivation-inside">
        <path d="M68 64a52 16 0 0 1 104 0v91a52 27 0 0 1-104 0z" />
      </clipPath>
      <g clipPath="url(#inactivation-inside)">
        <rect className="glass" x="66" y="44" width="108" height="146" />
        <rect className="liquid" x="66" y={surface} width="108" height="146" />
      </g>
      <rect className="metal" x="110" y="12" width="20" height="22" rx="3" />
      <Agitator x={120} top={34} impellers={[148]} half={28} speed={speed} />
      <circle className="metal" cx="150" cy="66" r="7" />
      <Pump x={44} y={26} on={dosing === ACID} />
      <Pump x={196} y={26} on={dosing === BASE} />
      <path className="pipe" d="M120 188v20h60" />
    </>
  )
}
