import { useEffect, useMemo, useRef } from 'react'
import type { Genealogy } from '../../api/model'
import { useWords } from '../../language/useWords'
import { drains, family, layout } from './genealogy'

const BOX = { width: 132, height: 44, gapX: 56, gapY: 14 }

export interface GenealogyGraphProps {
  genealogy: Genealogy
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}

export function GenealogyGraph({ genealogy, chosen, onChoose }: GenealogyGraphProps) {
  const { t, text } = useWords()
  const placed = useMemo(() => layout(genealogy), [genealogy])
  const aside = useMemo(() => drains(genealogy), [genealogy])
  const related = chosen === undefined ? undefined : family(genealogy, chosen)
  const places = new Map(
    placed.map(({ node, column, row }) => [
      node.id,
      { x: column * (BOX.width + BOX.gapX), y: row * (BOX.height + BOX.gapY) },
    ]),
  )
  const width = Math.max(...placed.map(({ column }) => column + 1)) * (BOX.width + BOX.gapX)
  const height = Math.max(...placed.map(({ row }) => row + 1)) * (BOX.height + BOX.gapY)
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = region.current
    if (element) element.scrollTop = (height - element.clientHeight) / 2
  }, [height])
  useEffect(() => {
    const pressed = region.current?.querySelector('[aria-pressed=true]')
    pressed?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  const touches = (from: string, to: string) =>
    related!.has(from) && related!.has(to) && (!aside.has(to) || from === chosen || to === chosen)
  return (
    <div ref={region} className="scroll genealogy" tabIndex={0} role="region" aria-label={t('review.genealogy')}>
      <div style={{ position: 'relative', width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          {genealogy.edges.map(({ from, to }, index) => {
            const a = places.get(from)
            const b = places.get(to)
            if (!a || !b) return null
            const on = related === undefined ? !aside.has(to) : touches(from, to)
            if (!on && aside.has(to)) return null
            const x0 = a.x + BOX.width
            const y0 = a.y + BOX.height / 2
            const y1 = b.y + BOX.height / 2
            const bend = Math.max(BOX.gapX / 2, Math.abs(b.x - x0) / 2)
            return (
              <path
                key={index}
                className={on ? 'edge' : 'edge faint'}
                d={`M${x0} ${y0}C${x0 + bend} ${y0} ${b.x - bend} ${y1} ${b.x} ${y1}`}
              />
            )
          })}
        </svg>
        <ul>
          {placed.map(({ node }) => {
            const place = places.get(node.id)!
            const on = related === undefined || related.has(node.id)
            return (
              <li key={node.id} style={{ left: place.x, top: place.y, width: BOX.width, height: BOX.height }}>
                <button
                  type="button"
                  className={`node kind-${node.kind.toLowerCase()} ${on ? '' : 'faint'}`}
                  aria-pressed={node.id === chosen}
                  title={text(node.title)}
                  onClick={() => onChoose(node.id === chosen ? undefined : node.id)}
                >
                  <strong>{node.id}</strong>
                  <span className="small">{text(node.title)}</span>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
