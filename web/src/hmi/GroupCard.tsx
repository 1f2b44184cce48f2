import type { Tag } from '../api/model'
import { useWords } from '../language/useWords'
import { useAlarms } from '../live/useLive'
import { LiveValue } from './LiveValue'
import type { TagGroup } from './tagGroups'

/** One part of a unit at a glance; opens its faceplate. */
export function GroupCard({ group, onOpen }: { group: TagGroup; onOpen: () => void }) {
  const { t, text } = useWords()
  const alarm = useAlarms().find(({ tag }) => group.tags.some(({ name }) => name === tag))
  const first = group.reading ?? group.tags[0]
  if (!first) return null
  const others = [group.setpoint, group.mode, group.output].filter((tag): tag is Tag => tag !== undefined && tag !== first)
  return (
    <button type="button" className={alarm ? `group-card alarm-${alarm.priority}` : 'group-card'} onClick={onOpen}>
      <span className="group-name">
        {group.part}
        {alarm && <span className="hidden-text"> {t('alarm.short')}</span>}
      </span>
      <span className="small soft group-title">{text(first.title)}</span>
      <LiveValue tag={first} large />
      {others.length > 0 && (
        <span className="small group-others">
          {others.map((tag) => (
            <span key={tag.name}>
              <span className="soft">{t(tag === group.setpoint ? 'hmi.sp' : tag === group.mode ? 'hmi.mode' : 'hmi.out')}</span>{' '}
              <LiveValue tag={tag} />
            </span>
          ))}
        </span>
      )}
    </button>
  )
}
