const COUNT = 14
const SPREAD = 0.618

export interface BubblesProps {
  on: boolean
  left: number
  right: number
  bottom: number
  top: number
}

/** Gas that rises from the sparger. */
export function Bubbles({ on, left, right, bottom, top }: BubblesProps) {
  if (!on) return null
  return (
    <g className="bubbles">
      {Array.from({ length: COUNT }, (_, index) => {
        const part = (index * SPREAD) % 1
        return (
          <circle
            key={index}
            cx={left + (right - left) * part}
            cy={bottom - (bottom - top) * ((index * SPREAD * SPREAD) % 1)}
            r={2 + (index % 3)}
          />
        )
      })}
    </g>
  )
}
