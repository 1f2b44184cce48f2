import { useId, useMemo, useState } from 'react'
import type { UnitView } from '../api/model'
import { TextField } from '../controls/TextField'
import { useWords } from '../language/useWords'
import { malfunctionGroups } from './malfunctionGroups'

export interface MalfunctionChoiceProps {
  unit: UnitView
  value: string
  onChange: (name: string) => void
}

/** Every malfunction of a unit, by instrument; words narrow it down. */
export function MalfunctionChoice({ unit, value, onChange }: MalfunctionChoiceProps) {
  const { t, text } = useWords()
  const id = useId()
  const [search, setSearch] = useState('')
  const groups = useMemo(() => malfunctionGroups(unit), [unit])
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = groups
    .map((group) => ({
      ...group,
      malfunctions: group.malfunctions.filter((each) => {
        const written = `${each.name} ${each.title.en} ${each.title.ko}`.toLowerCase()
        return words.every((word) => written.includes(word))
      }),
    }))
    .filter(({ malfunctions }) => malfunctions.length > 0)
  return (
    <>
      <TextField label={t('malfunction.search')} type="search" value={search} onChange={setSearch} />
      <div className="malfunction-groups" tabIndex={0} role="group" aria-label={t('malfunction.name')}>
        {shown.length === 0 && <p className="note">{t('malfunction.nothing')}</p>}
        {shown.map((group) => (
          <fieldset key={group.part}>
            <legend>{group.title ? text(group.title) : t('malfunction.ofUnit')}</legend>
            {group.malfunctions.map((each) => {
              const title = text(each.title)
              const prefix = group.title ? `${text(group.title)}: ` : ''
              return (
                <label key={each.name} className="choice small">
                  <input type="radio" name={id} checked={value === each.name} onChange={() => onChange(each.name)} />
                  {prefix !== '' && title.startsWith(prefix) ? title.slice(prefix.length) : title}
                </label>
              )
            })}
          </fieldset>
        ))}
      </div>
    </>
  )
}
