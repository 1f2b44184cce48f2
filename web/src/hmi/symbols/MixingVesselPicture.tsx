import { Agitator } from './Agitator'
import type { PictureProps } from './UnitSymbol'
import { useTagPart, useTagValue } from './useTagValue'

const TOP = 50
const BOTTOM = 170

export function MixingVesselPicture({ unit }: PictureProps) {
  const level = useTagPart(unit, /^(volume|weight|level)/i) ?? 0
  const speed = useTagValue(unit, /stirrer|agitator/i) ?? 0
  const surface = BOTTOM - (BOTTOM - TOP) * level
  return (
    <>
      <path className="metal" d="M60 44h120v120a60 26 0 0 1-120 0z" />
      <clipPath id="mixing-inside">
        <path d="M66 48h108v114a54 22 0 0 1-108 0z" />
      </clipPath>
      <rect className="glass" x="66" y="48" width="108" height="140" clipPath="url(#mixing-inside)" />
      <rect className="liquid" x="66" y={surface} width="108" height="160" clipPath="url(#mixing-inside)" />
      <path className="metal" d="M60 44a60 16 0 0 1 120 0z" />
      <rect className="metal" x="108" y="8" width="24" height="22" rx="3" />
      <Agitator x={120} top={30} impellers={[146]} half={34} speed={speed} />
      <path className="pipe" d="M120 190v20h40M28 60h32" />
    </>
  )
}
