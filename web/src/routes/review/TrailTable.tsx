import { useState } from 'react'
import type { Entry } from '../../api/model'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { EntryText } from '../../record/EntryText'
import { kindOf } from './kinds'

const PAGE = 200

export function TrailTable({ entries }: { entries: readonly Entry[] }) {
  const { t, text, elapsed, dateTime } = useWords()
  const { plan } = useRun()
  const [count, setCount] = useState(PAGE)
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('review.trail')}>
        <table className="small trail">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('trail.number')}
              </th>
              <th scope="col">{t('trail.runTime')}</th>
              <th scope="col">{t('trail.wall')}</th>
              <th scope="col">{t('trail.who')}</th>
              <th scope="col">{t('trail.step')}</th>
              <th scope="col">{t('trail.kind')}</th>
              <th scope="col">{t('trail.what')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, count).map((entry) => {
              const placed = plan.step(entry.step)
              return (
                <tr key={entry.seq}>
                  <td className="number">{entry.seq}</td>
                  <td className="number nowrap">{elapsed(entry.time)}</td>
                  <td className="nowrap">{dateTime(entry.wall)}</td>
                  <td>{entry.actor.name}</td>
                  <td>{placed && `${placed.number} ${text(placed.step.title)}`}</td>
                  <td>{kindOf(entry.body.kind, t)}</td>
                  <td>
                    <EntryText entry={entry} step={entry.step} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {entries.length > count && (
        <button type="button" className="button small no-print" onClick={() => setCount(count + PAGE)}>
          {t('action.more')}
        </button>
      )}
    </>
  )
}
