import { useNarrow } from '../controls/useNarrow'
import { useWords } from '../language/useWords'
import { GroupCard } from './GroupCard'
import { isLoop, type TagGroup } from './tagGroups'

/** Every value of a unit whose drawing has no room for all; loops first. */
export function GroupGrid(props: { groups: readonly TagGroup[]; onOpen: (group: TagGroup) => void }) {
  const { t } = useWords()
  const narrow = useNarrow()
  const sorted = [...props.groups.filter(isLoop), ...props.groups.filter((group) => !isLoop(group))]
  return (
    <details className="all-values" open={narrow || undefined}>
      <summary>{t('hmi.values')}</summary>
      <ul className="group-grid">
        {sorted.map((group) => (
          <li key={group.part}>
            <GroupCard group={group} onOpen={() => props.onOpen(group)} />
          </li>
        ))}
      </ul>
    </details>
  )
}
