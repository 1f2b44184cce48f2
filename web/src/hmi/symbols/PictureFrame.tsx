import type { ReactNode } from 'react'
import { useWords } from '../../language/useWords'
import { GroupCard } from '../GroupCard'
import { isLoop } from '../tagGroups'
import type { SymbolProps } from './UnitSymbol'

/** A unit's picture with its values around it. */
export function PictureFrame({ unit, groups, onOpen, children }: SymbolProps & { children: ReactNode }) {
  const { t, text } = useWords()
  const sorted = [...groups.filter(isLoop), ...groups.filter((group) => !isLoop(group))]
  return (
    <div className="picture-frame">
      <svg className="symbol" viewBox="0 0 240 220" role="img" aria-label={text(unit.title)}>
        {children}
      </svg>
      <ul className="group-grid" aria-label={t('hmi.values')}>
        {sorted.map((group) => (
          <li key={group.part}>
            <GroupCard group={group} onOpen={() => onOpen(group)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
