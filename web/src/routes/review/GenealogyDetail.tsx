import { Link } from '@tanstack/react-router'
import type { Genealogy } from '../../api/model'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'

export interface GenealogyDetailProps {
  genealogy: Genealogy
  chosen: string
  onChoose: (id: string | undefined) => void
}

/** One item with what it came from and what it went into, as lists one can walk. */
export function GenealogyDetail({ genealogy, chosen, onChoose }: GenealogyDetailProps) {
  const { t, text, elapsed, number } = useWords()
  const { id } = useRun()
  const node = genealogy.nodes.find((each) => each.id === chosen)
  if (!node) return null
  const from = genealogy.edges.filter(({ to }) => to === chosen)
  const into = genealogy.edges.filter((edge) => edge.from === chosen)
  const list = (edges: typeof from, other: 'from' | 'to') =>
    edges.length === 0 ? (
      <p className="soft">—</p>
    ) : (
      <ul>
        {edges.map((edge, index) => (
          <li key={index}>
            <button type="button" className="button quiet small" onClick={() => onChoose(edge[other])}>
              {edge[other]}
            </button>
            {typeof edge.mass_kg === 'number' && <span className="number small">{number(edge.mass_kg, 4)} kg</span>}
          </li>
        ))}
      </ul>
    )
  return (
    <div className="stack-tight stage-detail" aria-live="polite">
      <div className="spread">
        <h3>
          {node.id} <span className="unit-title">{text(node.title)}</span>
        </h3>
        <button type="button" className="button small" onClick={() => onChoose(undefined)}>
          {t('genealogy.clear')}
        </button>
      </div>
      <p>
        {t('genealogy.made', { time: elapsed(node.time) })}{' '}
        <Link to="/runs/$runId/review" params={{ runId: id }} search={{ view: 'record', seq: node.seq }}>
          {t('picture.toMinute')}
        </Link>
      </p>
      <div className="two">
        <div>
          <h4>{t('genealogy.from')}</h4>
          {list(from, 'from')}
        </div>
        <div>
          <h4>{t('genealogy.into')}</h4>
          {list(into, 'to')}
        </div>
      </div>
    </div>
  )
}
