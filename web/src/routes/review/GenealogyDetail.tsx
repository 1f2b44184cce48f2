import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Genealogy } from '../../api/model'
import { recordQuery } from '../../api/runs'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { exchanges } from './genealogy'

const GRAMS = 1000

export interface GenealogyDetailProps {
  genealogy: Genealogy
  chosen: string
  onChoose: (id: string | undefined) => void
}

/** One item with what it came from and what it went into, as lists one can walk. */
export function GenealogyDetail({ genealogy, chosen, onChoose }: GenealogyDetailProps) {
  const { t, text, elapsed, quantity } = useWords()
  const { id } = useRun()
  const node = genealogy.nodes.find((each) => each.id === chosen)
  const record = useSuspenseQuery(recordQuery(id)).data
  const times = useMemo(
    () => new Map(record.steps.flatMap(({ entries }) => entries.map(({ seq, time }) => [seq, time] as const))),
    [record],
  )
  if (!node) return null
  const begun = genealogy.edges
    .filter(({ from, to }) => from === chosen || to === chosen)
    .reduce((least, { seq }) => Math.min(least, seq), node.seq)
  const amount = (mass_kg: number) => (mass_kg < 1 ? quantity(mass_kg * GRAMS, 1, 'g') : quantity(mass_kg, 3, 'kg'))
  const list = (side: 'from' | 'to') => {
    const found = exchanges(genealogy, chosen, side)
    return found.length === 0 ? (
      <p className="soft">—</p>
    ) : (
      <ul className="exchanges">
        {found.map(({ other, mass_kg, seqs }) => (
          <li key={other}>
            <button type="button" className="button quiet small" onClick={() => onChoose(other)}>
              {other}
            </button>{' '}
            <span className="small">{text(genealogy.nodes.find((each) => each.id === other)?.title)}</span>{' '}
            <span className="number small">{amount(mass_kg)}</span>
            <span className="exchange-times small">
              {seqs.map((seq) => (
                <Link key={seq} to="/runs/$runId/review" params={{ runId: id }} search={{ view: 'record', seq }}>
                  {times.has(seq) ? elapsed(times.get(seq)!) : t('entry.number', { seq })}
                </Link>
              ))}
            </span>
          </li>
        ))}
      </ul>
    )
  }
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
        {t('genealogy.made', { time: elapsed(times.get(begun) ?? node.time) })}{' '}
        <Link to="/runs/$runId/review" params={{ runId: id }} search={{ view: 'record', seq: begun }}>
          {t('picture.toMinute')}
        </Link>
      </p>
      <div className="two">
        <div>
          <h4>{t('genealogy.from')}</h4>
          {list('from')}
        </div>
        <div>
          <h4>{t('genealogy.into')}</h4>
          {list('to')}
        </div>
      </div>
    </div>
  )
}
