import type { PictureProps } from './UnitSymbol'
import { useTagOn, useTagPart } from './useTagValue'

const TOP = 40
const BOTTOM = 130

export function UltrafilterPicture({ unit }: PictureProps) {
  const level = useTagPart(unit, /^(weight|volume|retentate)/i) ?? 0
  const on = useTagOn(unit, /mode|\brun$/i)
  const surface = BOTTOM - (BOTTOM - TOP) * level
  return (
    <>
      <path className="metal" d="M24 34h76v70l-30 34H54L24 104z" />
      <clipPath id="ultrafilter-tank">
        <path d="M29 38h66v64l-27 32H56l-27-32z" />
      </clipPath>
      <rect className="glass" x="29" y="38" width="66" height="100" clipPath="url(#ultrafilter-tank)" />
      <rect className="liquid" x="29" y={surface} width="66" height="110" clipPath="url(#ultrafilter-tank)" />
      <path className={on ? 'pipe running' : 'pipe'} d="M62 138v46h60M176 150V20H62v14" />
      <circle className="glass" cx="122" cy="184" r="14" />
      <path className={on ? 'pump on' : 'pump'} d="M116 176l16 8-16 8z" />
      <path className={on ? 'pipe running' : 'pipe'} d="M136 184h40v-10" />
      <rect className="metal" x="158" y="60" width="36" height="112" rx="3" />
      <path className="tray" d="M166 66v100M176 66v100M186 66v100" />
      <path className="pipe" d="M194 116h36" />
    </>
  )
}
