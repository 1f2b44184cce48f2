import { useWords } from '../language/useWords'
import { GroupCard } from './GroupCard'
import { isLoop, type TagGroup } from './tagGroups'

/** Every value of a unit; loops first. */
export function GroupGrid(props: { groups: readonly TagGroup[]; onOpen: (group: TagGroup) => void }) {
  const { t } = useWords()
  const sorted = [...props.groups.filter(isLoop), ...props.groups.filter((group) => !isLoop(group))]
  return (
    <ul className="group-grid" aria-label={t('hmi.values')}>
      {sorted.map((group) => (
        <li key={group.part}>
          <GroupCard group={group} onOpen={() => props.onOpen(group)} />
        </li>
      ))}
    </ul>
  )
}
