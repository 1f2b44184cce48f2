import type { Tag } from '../../api/model'
import { useReading } from '../../live/useLive'

const PERCENT = 100

export function within(value: number | undefined, tag: Tag): number {
  if (value === undefined || !(tag.high > tag.low)) return 0
  return Math.min(PERCENT, Math.max(0, (PERCENT * (value - tag.low)) / (tag.high - tag.low)))
}

/** A vertical bar over the range of a tag, with the set-point as a mark. */
export function Bar(props: { tag: Tag; label: string; mark?: Tag }) {
  const value = useReading(props.tag.name)
  const mark = useReading(props.mark?.name)
  return (
    <div className="bar">
      <div className="bar-track">
        <span className="bar-fill" style={{ height: `${within(value, props.tag)}%` }} />
        {props.mark && <span className="bar-mark" style={{ bottom: `${within(mark, props.tag)}%` }} />}
      </div>
      <span className="small">{props.label}</span>
    </div>
  )
}
