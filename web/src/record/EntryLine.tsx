import './record.css'
import { useState } from 'react'
import type { RecordEntry, StepDefinition } from '../api/model'
import { useWords } from '../language/useWords'
import { useClosed } from '../live/useClosed'
import { CorrectionDialog } from './CorrectionDialog'
import { EntryText } from './EntryText'
import { correctable, correctedFields } from './correctable'

export interface EntryLineProps {
  entry: RecordEntry
  /** All entries of the step, to know which correct this one. */
  entries: readonly RecordEntry[]
  step: StepDefinition | undefined
  open: boolean
}

/** One entry: what, when, who. What was replaced stays readable, struck through. */
export function EntryLine(props: EntryLineProps) {
  const { t, elapsed, dateTime } = useWords()
  const { entry, step } = props
  const closed = useClosed()
  const [correcting, setCorrecting] = useState(false)
  return (
    <li className={entry.superseded ? 'entry superseded' : 'entry'} data-seq={entry.seq}>
      <span className="entry-what">
        <EntryText entry={entry} step={step?.id} corrected={correctedFields(props.entries, entry.seq)} />
        {entry.superseded && <span className="hidden-text"> {t('entry.superseded')}</span>}
      </span>
      <span className="entry-who small soft" title={dateTime(entry.wall)}>
        <span className="number">{elapsed(entry.time)}</span> · {entry.actor.name}
      </span>
      {!closed && props.open && step && !entry.superseded && correctable(entry.body).length > 0 && (
        <button type="button" className="button quiet small" onClick={() => setCorrecting(true)}>
          {t('correction.correct')}
          <span className="hidden-text"> {t('entry.number', { seq: entry.seq })}</span>
        </button>
      )}
      {correcting && step && <CorrectionDialog entry={entry} step={step} onClose={() => setCorrecting(false)} />}
    </li>
  )
}
