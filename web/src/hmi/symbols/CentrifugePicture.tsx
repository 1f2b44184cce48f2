import type { PictureProps } from './UnitSymbol'
import { useTagOn } from './useTagValue'

export function CentrifugePicture({ unit }: PictureProps) {
  const turning = useTagOn(unit, /speed\.reading/i, /speed/i)
  return (
    <>
      <path className="metal" d="M40 70c0-30 36-44 80-44s80 14 80 44v70c0 24-36 40-80 40s-80-16-80-40z" />
      <path className="glass" d="M70 120L120 48l50 72-12 34H82z" />
      <g className={turning ? 'disc turning-slow' : 'disc'}>
        <path d="M120 66l30 44M120 66l-30 44M120 80l26 38M120 80l-26 38M120 94l22 32M120 94l-22 32" />
      </g>
      <path className="sludge" d="M72 122l-4 10 10 10zM168 122l4 10-10 10z" />
      <path className="pipe" d="M120 48V8h60M104 30V8H40M120 180v26h60" />
      <rect className="metal" x="96" y="160" width="48" height="24" rx="3" />
    </>
  )
}
