import { useWords } from '../../language/useWords'
import { TagValve } from './TagValve'
import type { PictureProps } from './UnitSymbol'

const MOST_SWITCHES = 4
const MOST_WORDS = 26

/** A unit that has no drawing of its own: a cabinet with its name and, as valves, what can be switched in it. */
export function CabinetPicture({ unit }: PictureProps) {
  const { text } = useWords()
  const switches = unit.tags.filter(({ kind }) => kind === 'SWITCH').slice(0, MOST_SWITCHES)
  const title = text(unit.title)
  return (
    <>
      <rect className="metal" x="24" y="18" width="192" height="176" rx="12" />
      <rect className="glass" x="40" y="34" width="160" height="60" rx="6" />
      <text x="120" y="60" textAnchor="middle">
        {unit.name}
      </text>
      <text className="small-text" x="120" y="80" textAnchor="middle">
        {title.length > MOST_WORDS ? `${title.slice(0, MOST_WORDS)}…` : title}
      </text>
      <path className="pipe" d="M8 142h216" />
      {switches.map((tag, index) => (
        <TagValve key={tag.name} tag={tag} x={120 + (index - (switches.length - 1) / 2) * 44} y={142} />
      ))}
      <path className="metal" d="M40 194h16v12H40zM184 194h16v12h-16z" />
    </>
  )
}
