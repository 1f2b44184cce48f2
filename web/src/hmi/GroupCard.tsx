import type { Tag } from '../api/model'
import { useWords } from '../language/useWords'
import { useAlarms } from '../live/useLive'
import { LiveValue } from './LiveValue'
import type { TagGroup } from './tagGroups'

export interface GroupCardProps {
  group: TagGroup
  onOpen: () => void
  /** Which value is shown; else the one that is read. */
  show?: RegExp
  /** In a drawing there is room for less. */
  compact?: boolean
}

/** One part of a unit at a glance; opens its faceplate. */
export function GroupCard({ group, show, onOpen, compact }: GroupCardProps) {
  const { t, text } = useWords()
  const alarm = useAlarms().find(({ tag }) => group.tags.some(({ name }) => name === tag))
  const first = (show && group.tags.find(({ name }) => show.test(name))) ?? group.reading ?? group.tags[0]
  if (!first) return null
  const others = (show ? [] : [group.setpoint, group.mode, group.output]).filter(
    (tag): tag is Tag => tag !== undefined && tag !== first,
  )
  const look = ['group-card', compact && 'compact', alarm && `alarm-${alarm.priority}`].filter(Boolean).join(' ')
  return (
    <button type="button" className={look} onClick={onOpen} title={first.name}>
      <span className="group-name">
        {text(first.title)}
        {alarm && <span className="hidden-text"> {t('alarm.short')}</span>}
      </span>
      <LiveValue tag={first} large />
      {others.length > 0 && (
        <span className="group-others">
          {others.map((tag) => (
            <span key={tag.name}>
              {tag !== group.mode && (
                <span className="soft">{t(tag === group.setpoint ? 'hmi.sp' : 'hmi.out')} </span>
              )}
              <LiveValue tag={tag} />
            </span>
          ))}
        </span>
      )}
    </button>
  )
}
