import type { TagGroup } from '../tagGroups'
import { GroupCard } from '../GroupCard'

const WIDTH = 134
const HEIGHT = 74

/** A value in a drawing; opens its faceplate. */
export function Chip(props: { x: number; y: number; group: TagGroup; show?: RegExp; onOpen: () => void }) {
  return (
    <foreignObject x={props.x} y={props.y} width={WIDTH} height={HEIGHT}>
      <GroupCard group={props.group} show={props.show} onOpen={props.onOpen} compact />
    </foreignObject>
  )
}
