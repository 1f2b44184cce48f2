import './record.css'
import { useState } from 'react'
import type { RecordEntry, StepDefinition } from '../api/model'
import { useWords } from '../language/useWords'
import { CorrectionDialog } from './CorrectionDialog'
import { EntryText } from './EntryText'
import { correctable } from './correctable'

/** One entry: what, when, who. What was replaced stays readable, struck through. */
export function EntryLine(props: { entry: RecordEntry; step: StepDefinition | undefined; open: boolean }) {
  const { t, elapsed, dateTime } = useWords()
  const { entry, step } = props
  const [correcting, setCorrecting] = useState(false)
  return (
    <li className={entry.superseded ? 'entry superseded' : 'entry'} data-seq={entry.seq}>
      <span className="entry-what">
        {entry.superseded ? (
          <del>
            <EntryText entry={entry} />
          </del>
        ) : (
          <EntryText entry={entry} />
        )}
        {entry.superseded && <span className="hidden-text"> {t('entry.superseded')}</span>}
      </span>
      <span className="entry-who small soft" title={dateTime(entry.wall)}>
        <span className="number">{elapsed(entry.time)}</span> · {entry.actor.name}
      </span>
      {props.open && step && !entry.superseded && correctable(entry.body).length > 0 && (
        <button type="button" className="button quiet small" onClick={() => setCorrecting(true)}>
          {t('correction.correct')}
          <span className="hidden-text"> {t('entry.number', { seq: entry.seq })}</span>
        </button>
      )}
      {correcting && step && <CorrectionDialog entry={entry} step={step} onClose={() => setCorrecting(false)} />}
    </li>
  )
}
