import { Agitator } from './Agitator'
import type { PictureProps } from './UnitSymbol'
import { useTagPart, useTagValue } from './useTagValue'

const TOP = 62
const BOTTOM = 176
/** From here on a glass of it looks like milk [NTU]. */
const MILK = 1000

/** A small jacketed reactor; what falls out makes it cloudy. */
export function IvtReactorPicture({ unit }: PictureProps) {
  const level = useTagPart(unit, /^weight/i) ?? 0
  const speed = useTagValue(unit, /stirrer/i) ?? 0
  const turbidity = useTagValue(unit, /turbidity/i) ?? 0
  const surface = BOTTOM - (BOTTOM - TOP) * level
  return (
    <>
      <path className="metal" d="M66 56h108v84a54 44 0 0 1-108 0z" />
      <clipPath id="ivt-inside">
        <path d="M78 56h84v82a42 36 0 0 1-84 0z" />
      </clipPath>
      <rect className="glass" x="78" y="56" width="84" height="122" clipPath="url(#ivt-inside)" />
      <rect className="liquid" x="78" y={surface} width="84" height="130" clipPath="url(#ivt-inside)" />
      <rect className="steam" x="78" y={surface} width="84" height="130" clipPath="url(#ivt-inside)" opacity={Math.min(1, turbidity / MILK)} />
      <rect className="metal" x="60" y="46" width="120" height="12" rx="4" />
      <rect className="metal" x="110" y="14" width="20" height="22" rx="3" />
      <Agitator x={120} top={36} impellers={[142]} half={24} speed={speed} />
      <path className="pipe" d="M42 84h24M174 120h24M120 184v18h44M84 46V26M156 46V26" />
    </>
  )
}
