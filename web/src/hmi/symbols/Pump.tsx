const RADIUS = 11

/** A pump: filled while it runs. */
export function Pump({ x, y, on }: { x: number; y: number; on: boolean }) {
  return (
    <g>
      <circle className="glass" cx={x} cy={y} r={RADIUS} />
      <path className={on ? 'pump on' : 'pump'} d={`M${x - 5} ${y - 7}l13 7-13 7z`} />
    </g>
  )
}
