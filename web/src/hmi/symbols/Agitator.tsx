/** Revolutions of the drawing for one of the stirrer: slow enough to be seen. */
const SLOWER = 20
const SECONDS = 60

export interface AgitatorProps {
  x: number
  top: number
  impellers: readonly number[]
  half: number
  /** [1/min] */
  speed: number
}

/** Shaft and impellers that turn as fast as the stirrer does, only slower. */
export function Agitator({ x, top, impellers, half, speed }: AgitatorProps) {
  const turning = speed > 0.5
  const bottom = Math.max(...impellers)
  return (
    <g>
      <path className="shaft" d={`M${x} ${top}V${bottom + 4}`} />
      {impellers.map((y) => (
        <path
          key={y}
          className={turning ? 'impeller turning' : 'impeller'}
          style={turning ? { animationDuration: `${(SLOWER * SECONDS) / speed}s`, transformOrigin: `${x}px ${y}px` } : undefined}
          d={`M${x - half} ${y - 8}h10v16h-10zM${x + half - 10} ${y - 8}h10v16h-10zM${x - half + 10} ${y - 2}h${2 * half - 20}v4h-${2 * half - 20}z`}
        />
      ))}
    </g>
  )
}
