import type { PictureProps } from './UnitSymbol'
import { useTagOn, useTagPart, useTagValue } from './useTagValue'

/** A pillow of film on a tray that rocks; the gas goes in and out at its top. */
export function RockingBagPicture({ unit }: PictureProps) {
  const rocking = useTagOn(unit, /^rocking$/i)
  const angle = useTagValue(unit, /^angle/i) ?? 6
  const filled = useTagPart(unit, /^weight/i) ?? 0
  const gas = (useTagValue(unit, /^gas\.reading/i) ?? 0) > 0
  const bag = (useTagValue(unit, /^bag\.installed/i) ?? 1) > 0.5
  const surface = 132 - 46 * filled
  return (
    <>
      <g className={rocking ? 'rocking' : undefined} transform={rocking ? undefined : `rotate(${-angle / 2} 120 160)`}>
        {bag && (
          <>
            <path className={gas ? 'pipe running' : 'pipe'} d="M92 84V36H64" />
            <path className="pipe" d="M148 84V36h28" />
            <rect className="metal" x="170" y="26" width="22" height="20" rx="4" />
            <clipPath id="rocking-inside">
              <path d="M34 116c10-26 40-34 86-34s76 8 86 34c-10 18-40 22-86 22s-76-4-86-22z" />
            </clipPath>
            <path className="bottle" d="M30 116c10-28 42-38 90-38s80 10 90 38c-10 20-42 26-90 26s-80-6-90-26z" />
            <rect className="liquid" x="30" y={surface} width="180" height="60" clipPath="url(#rocking-inside)" />
          </>
        )}
        <path className="metal" d="M22 132h8v12h180v-12h8v22H22z" />
      </g>
      <path className="metal" d="M104 176l16-20 16 20z" />
      <rect className="metal" x="34" y="174" width="172" height="26" rx="6" />
      <rect className="screen" x="140" y="180" width="52" height="14" rx="2" />
    </>
  )
}
