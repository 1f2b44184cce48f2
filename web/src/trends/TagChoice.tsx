import { useState } from 'react'
import type { Tag, UnitView } from '../api/model'
import { SelectField } from '../controls/SelectField'
import { TextField } from '../controls/TextField'
import { useWords } from '../language/useWords'
import { useRun } from '../live/RunContext'
import { searchTags } from './searchTags'

const MOST = 6

export interface TagChoiceProps {
  unit: UnitView
  chosen: readonly string[]
  onChange: (tags: string[]) => void
}

/** Which tags are drawn: those chosen first, then those of one unit, or of all that words find. */
export function TagChoice({ unit, chosen, onChange }: TagChoiceProps) {
  const { t, text } = useWords()
  const { plan } = useRun()
  const [from, setFrom] = useState(unit.name)
  const [search, setSearch] = useState('')
  const { units } = plan.view
  const found = search.trim() === '' ? (plan.unit(from)?.tags ?? []) : searchTags(units, search)
  const picked = chosen.map((name) => plan.tag(name)).filter((tag): tag is Tag => tag !== undefined)
  const line = (tag: Tag) => {
    const on = chosen.includes(tag.name)
    return (
      <li key={tag.name}>
        <label className="choice small">
          <input
            type="checkbox"
            checked={on}
            disabled={!on && chosen.length >= MOST}
            onChange={() => onChange(on ? chosen.filter((name) => name !== tag.name) : [...chosen, tag.name])}
          />
          <span>
            {text(tag.title)} <span className="soft">{tag.name}</span>
          </span>
        </label>
      </li>
    )
  }
  return (
    <details className="tag-choice">
      <summary>{t('trend.tags', { count: chosen.length })}</summary>
      <div className="stack-tight">
        <ul aria-label={t('trend.chosen', { count: chosen.length, most: MOST })}>{picked.map(line)}</ul>
        <TextField label={t('trend.search')} type="search" value={search} onChange={setSearch} />
        <SelectField
          label={t('trend.unit')}
          value={from}
          options={units.map((each) => ({ value: each.name, title: `${each.name} ${text(each.title)}` }))}
          onChange={(name) => {
            setFrom(name)
            setSearch('')
          }}
        />
        {found.length === 0 && <p className="soft small">{t('trend.nothing')}</p>}
        <ul className="tag-found">{found.filter(({ name }) => !chosen.includes(name)).map(line)}</ul>
      </div>
    </details>
  )
}
