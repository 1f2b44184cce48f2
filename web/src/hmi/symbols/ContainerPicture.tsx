import type { PictureProps } from './UnitSymbol'
import { useTagPart } from './useTagValue'

const TOP = 50
const BOTTOM = 186

/** A plain vessel with its level. */
export function ContainerPicture({ unit }: PictureProps) {
  const level = useTagPart(unit, /^(volume|weight|level|mass)/i) ?? 0
  const surface = BOTTOM - (BOTTOM - TOP) * level
  return (
    <>
      <path className="metal" d="M70 44h100v120a50 26 0 0 1-100 0z" />
      <clipPath id="container-inside">
        <path d="M75 46h90v117a45 22 0 0 1-90 0z" />
      </clipPath>
      <rect className="glass" x="75" y="44" width="90" height="146" clipPath="url(#container-inside)" />
      <rect className="liquid" x="75" y={surface} width="90" height="150" clipPath="url(#container-inside)" />
      <ellipse className="metal" cx="120" cy="44" rx="50" ry="12" />
    </>
  )
}
