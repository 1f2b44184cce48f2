import { useWords } from '../../language/useWords'
import { findGroup } from '../tagGroups'
import { Agitator } from './Agitator'
import { Bubbles } from './Bubbles'
import { Chip } from './Chip'
import { FERMENTER_SPOTS } from './fermenterSpots'
import { Pump } from './Pump'
import type { SymbolProps } from './UnitSymbol'
import { useTagOn, useTagPart, useTagValue } from './useTagValue'
import { Valve } from './Valve'

const VESSEL = { left: 235, right: 365, top: 120, bottom: 420 }
const HIGHEST_FOAM = 120

/** The fermenter as a piping and instrumentation drawing: gas and dosing at the left, measurement at the right. */
export function FermenterSymbol({ unit, groups, onOpen }: SymbolProps) {
  const { text } = useWords()
  const speed = useTagValue(unit, /^agitator\.reading/i, /^(agitator|stirrer)/i) ?? 0
  const filled = useTagPart(unit, /^volume/i, /^level/i, /^weight/i) ?? 0
  const foam = (useTagPart(unit, /^foam/i) ?? 0) * HIGHEST_FOAM
  const air = useTagValue(unit, /^air\.reading/i, /^air.*flow/i) ?? 0
  const oxygen = useTagValue(unit, /^oxygen\.reading/i, /^oxygen.*flow/i) ?? 0
  const feed = (useTagValue(unit, /^feed\.flow/i, /^feed\.rate$/i) ?? 0) > 0
  const dosing = useTagValue(unit, /^pH\.output/) ?? 0
  const antifoam = useTagOn(unit, /^antifoam\.(pump|mode)/i)
  const exhaust = (useTagValue(unit, /^pressure\.output/i) ?? 1) > 0
  const height = VESSEL.bottom - VESSEL.top - 40
  const surface = VESSEL.bottom - height * filled
  const bag = /single-use|bag/i.test(unit.type)
  const has = (...patterns: RegExp[]) => findGroup(groups, ...patterns) !== undefined
  return (
    <div className="fermenter" tabIndex={-1}>
      <svg className="symbol fermenter-drawing" viewBox="0 0 600 600" role="group" aria-label={text(unit.title)}>
        {has(/^feed/i) && <path className={feed ? 'pipe running' : 'pipe'} d="M140 66h125v54" />}
        {has(/^antifoam/i) && <path className={antifoam ? 'pipe running' : 'pipe'} d="M140 130h110v10" />}
        {has(/^acid/i, /^CO2$/) && <path className={dosing < 0 ? 'pipe running' : 'pipe'} d="M140 194h102v-40h6" />}
        {has(/^base/i) && <path className={dosing > 0 ? 'pipe running' : 'pipe'} d="M140 246h84v-106h24" />}
        {has(/^air/i) && <path className={air > 0 ? 'pipe running' : 'pipe'} d="M140 340h60v96h100" />}
        {has(/^oxygen/i) && <path className={oxygen > 0 ? 'pipe running' : 'pipe'} d="M140 404h60" />}
        <path className="pipe" d="M330 120V34h128" />
        <path className="pipe" d="M300 446v50h60" />
        <path className="leader" d="M365 200h95M365 262h95M365 324h95" />

        {bag ? (
          <path className="jacket" d="M216 168h168v252a10 10 0 0 1-10 10H226a10 10 0 0 1-10-10zM226 430h14v46h-14zM360 430h14v46h-14z" />
        ) : (
          <path className="jacket" d="M224 196h152v170a76 64 0 0 1-152 0z" />
        )}
        <path className={bag ? 'bottle' : 'metal'} d="M235 130a65 30 0 0 1 130 0v250a65 52 0 0 1-130 0z" />
        <clipPath id="fermenter-inside">
          <path d="M241 132a59 26 0 0 1 118 0v247a59 47 0 0 1-118 0z" />
        </clipPath>
        <g clipPath="url(#fermenter-inside)">
          <rect className="glass" x="235" y="100" width="130" height="340" />
          <rect className="foam" x="235" y={surface - foam} width="130" height={foam} />
          <rect className="liquid" x="235" y={surface} width="130" height="360" />
          <Bubbles on={air + oxygen > 0 && filled > 0} left={262} right={338} bottom={404} top={surface} />
        </g>
        <rect className="metal" x="283" y="64" width="34" height="36" rx="4" />
        <Agitator x={300} top={100} impellers={[300, 370]} half={38} speed={speed} />
        <path className="shaft" d="M262 408h76" />

        {has(/^feed/i) && <Pump x={182} y={66} on={feed} />}
        {has(/^antifoam/i) && <Pump x={182} y={130} on={antifoam} />}
        {has(/^acid/i, /^CO2$/) && <Pump x={182} y={194} on={dosing < 0} />}
        {has(/^base/i) && <Pump x={182} y={246} on={dosing > 0} />}
        {has(/^air/i) && <Valve x={172} y={340} open={air > 0} />}
        {has(/^oxygen/i) && <Valve x={172} y={404} open={oxygen > 0} />}
        <Valve x={400} y={34} open={exhaust} />
        <Valve x={330} y={496} open={false} />

        {FERMENTER_SPOTS.map((spot) => {
          const group = findGroup(groups, ...spot.parts)
          return group && <Chip key={spot.key} x={spot.x} y={spot.y} group={group} show={spot.show} onOpen={() => onOpen(group)} />
        })}
      </svg>
    </div>
  )
}
