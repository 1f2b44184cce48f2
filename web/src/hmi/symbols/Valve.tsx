/** A valve: filled while it is open. */
export function Valve({ x, y, open }: { x: number; y: number; open: boolean }) {
  return <path className={open ? 'valve open' : 'valve'} d={`M${x - 12} ${y - 8}l24 16v-16l-24 16z`} />
}
