import type { StepState } from '../../api/model'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { correctedFields } from '../../record/correctable'
import { EntryText } from '../../record/EntryText'
import { FindingList } from '../../record/FindingList'
import { StateMark } from '../../record/StateMark'

/** One step of the bound record: what was asked, what was entered by whom and when. */
export function SheetStep(props: { id: string; state: StepState | undefined; marked: number | undefined }) {
  const { t, text, elapsed, dateTime } = useWords()
  const { plan } = useRun()
  const placed = plan.step(props.id)
  if (!placed) return null
  const entries = props.state?.entries ?? []
  return (
    <li className="sheet-step">
      <div className="sheet-title">
        <StateMark state={props.state?.state ?? 'LOCKED'} />
        <span className="number soft">{placed.number}</span>
        <div>
          <strong>{text(placed.step.title)}</strong>
          <p className="small soft">{text(placed.step.instruction)}</p>
        </div>
        {props.state?.verdict && (
          <span className={props.state.verdict === 'PASS' ? 'badge' : 'badge critical'}>
            {t(`verdict.${props.state.verdict}`)}
          </span>
        )}
      </div>
      {entries.length > 0 && (
        <ul className="sheet-entries">
          {entries.map((entry) => (
            <li key={entry.seq} data-seq={entry.seq} className={entry.seq === props.marked ? 'marked' : undefined}>
              <span className="small soft number">{entry.seq}</span>
              <span>
                <EntryText entry={entry} step={props.id} corrected={correctedFields(entries, entry.seq)} />
              </span>
              <span className="small sheet-who">
                {entry.actor.name} · <span className="number">{elapsed(entry.time)}</span> · {dateTime(entry.wall)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {props.state && props.state.findings.length > 0 && <FindingList findings={props.state.findings} />}
    </li>
  )
}
