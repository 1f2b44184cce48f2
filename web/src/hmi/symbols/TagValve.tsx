import type { Tag } from '../../api/model'
import { useReading } from '../../live/useLive'
import { Valve } from './Valve'

/** A valve that stands as its switch does. */
export function TagValve({ tag, x, y }: { tag: Tag; x: number; y: number }) {
  return <Valve x={x} y={y} open={(useReading(tag.name) ?? 0) > 0.5} />
}
