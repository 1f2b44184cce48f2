import { useMemo } from 'react'
import type { Tag } from '../../api/model'
import { useWords } from '../../language/useWords'
import { useAlarms, useReading } from '../../live/useLive'
import { LiveValue } from '../LiveValue'
import { groupOf } from '../tagGroups'
import { roomPlan, type PlacedDoor, type PlacedRoom } from './roomPlan'
import type { SymbolProps } from './UnitSymbol'

const WIDTH = 150
const HEIGHT = 112
const GAP = 30
const DOOR = 13
const MOST_DOTS = 8

const left = ({ column }: PlacedRoom) => GAP / 2 + column * (WIDTH + GAP)
const top = ({ row }: PlacedRoom) => GAP / 2 + row * (HEIGHT + GAP)

/** The plan of the clean rooms: pressure, particles and people in each, the doors between them. */
export function CleanRoomsSymbol({ unit, groups, onOpen }: SymbolProps) {
  const { text } = useWords()
  const plan = useMemo(() => roomPlan(unit), [unit])
  const width = plan.columns * (WIDTH + GAP)
  const height = plan.rows * (HEIGHT + GAP)
  const open = (tag: Tag | undefined) => {
    const group = groupOf(groups, tag)
    if (group) onOpen(group)
  }
  return (
    <div className="room-plan" tabIndex={0} role="group" aria-label={text(unit.title)}>
      <svg className="symbol" viewBox={`0 0 ${width} ${height}`} style={{ minWidth: `${width * 0.8}px`, maxWidth: `${width * 1.3}px` }}>
        {plan.doors.map((door) => (
          <Door key={door.tag.name} door={door} />
        ))}
        {plan.rooms.map((room) => (
          <Room key={room.name} room={room} onOpen={() => open(room.tags[0])} />
        ))}
      </svg>
    </div>
  )
}

function Room({ room, onOpen }: { room: PlacedRoom; onOpen: () => void }) {
  const { t, text } = useWords()
  const tag = (kind: string) => room.tags.find(({ name }) => name.endsWith(`.${kind}`))
  const pressure = tag('pressure')
  const particles = tag('particles')
  const people = useReading(tag('people')?.name) ?? 0
  const alarm = useAlarms().find((each) => room.tags.some(({ name }) => name === each.tag))
  const title = text(pressure?.title).split(':')[0] || room.name
  return (
    <foreignObject x={left(room)} y={top(room)} width={WIDTH} height={HEIGHT}>
      <button type="button" className={alarm ? `room alarm-${alarm.priority}` : 'room'} onClick={onOpen} title={room.name}>
        <span className="group-name">
          {title}
          {alarm && <span className="hidden-text"> {t('alarm.short')}</span>}
        </span>
        {pressure && <LiveValue tag={pressure} large />}
        {particles && <LiveValue tag={particles} />}
        <span className="people" aria-label={t('hmi.people', { count: people })} role="img">
          {Array.from({ length: Math.min(MOST_DOTS, people) }, (_, index) => (
            <span key={index} />
          ))}
        </span>
      </button>
    </foreignObject>
  )
}

/** A line through the walls; a gap stands in it while the door is open. */
function Door({ door: { tag, one, other } }: { door: PlacedDoor }) {
  const { text } = useWords()
  const open = (useReading(tag.name) ?? 0) > 0.5
  const middle = (room: PlacedRoom) => ({ x: left(room) + WIDTH / 2, y: top(room) + HEIGHT / 2 })
  const upright = one.column !== other.column
  const x = (middle(one).x + middle(other).x) / 2
  const y = (middle(one).y + middle(other).y) / 2
  const sideBySide = upright && Math.abs(top(one) - top(other)) < HEIGHT - 2 * DOOR
  const from = sideBySide ? { ...middle(one), y } : middle(one)
  const to = sideBySide ? { ...middle(other), y } : middle(other)
  return (
    <g className={open ? 'room-door open' : 'room-door'}>
      <title>{text(tag.title)}</title>
      <path className="passage" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      <path
        className="leaf"
        transform={open ? `rotate(60 ${x} ${y - DOOR})` : undefined}
        d={upright ? `M${x} ${y - DOOR}V${y + DOOR}` : `M${x - DOOR} ${y}H${x + DOOR}`}
      />
    </g>
  )
}
