import type { PictureProps } from './UnitSymbol'
import { useTagOn } from './useTagValue'

export function HomogeniserPicture({ unit }: PictureProps) {
  const on = useTagOn(unit, /\brun$/i)
  return (
    <>
      <rect className="metal" x="20" y="90" width="92" height="86" rx="8" />
      <circle className="glass" cx="66" cy="132" r="24" />
      <path className={on ? 'impeller turning' : 'impeller'} style={{ transformOrigin: '66px 132px', animationDuration: '1.6s' }} d="M62 112h8v40h-8z" />
      <rect className="metal" x="112" y="108" width="66" height="48" rx="4" />
      <path className="glass" d="M124 120h40v24h-40z" />
      <path className="shaft" d="M140 118l10 14-10 14M150 118l-10 14 10 14" />
      <path className="pipe" d="M8 66h58v24M178 132h24V64" />
      <path className="metal" d="M186 26h32v38h-32z" />
      <path className="tray" d="M190 34h24M190 45h24M190 56h24" />
    </>
  )
}
