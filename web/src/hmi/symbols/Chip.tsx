import type { TagGroup } from '../tagGroups'
import { GroupCard } from '../GroupCard'

const WIDTH = 134
const HEIGHT = 74

/** A value in a drawing; opens its faceplate. */
export function Chip(props: { x: number; y: number; group: TagGroup; onOpen: () => void }) {
  return (
    <foreignObject x={props.x} y={props.y} width={WIDTH} height={HEIGHT}>
      <GroupCard group={props.group} onOpen={props.onOpen} compact />
    </foreignObject>
  )
}
