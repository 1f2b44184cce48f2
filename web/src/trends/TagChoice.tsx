import type { UnitView } from '../api/model'
import { useWords } from '../language/useWords'

const MOST = 6

export interface TagChoiceProps {
  unit: UnitView
  chosen: readonly string[]
  onChange: (tags: string[]) => void
}

export function TagChoice({ unit, chosen, onChange }: TagChoiceProps) {
  const { t, text } = useWords()
  return (
    <details className="tag-choice">
      <summary>{t('trend.tags', { count: chosen.length })}</summary>
      <ul>
        {unit.tags.map((tag) => {
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
                {text(tag.title)} <span className="soft">{tag.name}</span>
              </label>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
