import { useEffect, useRef } from 'react'
import type { StepState } from '../api/model'
import { useWords } from '../language/useWords'
import { useRun } from '../live/RunContext'
import { EntryLine } from './EntryLine'
import { FindingList } from './FindingList'
import { StateMark } from './StateMark'
import { StepDetail } from './StepDetail'

/** Height of the heading that stays at the top [px]. */
const HEADING = 48

export interface StepItemProps {
  id: string
  state: StepState | undefined
  chosen: boolean
  current: boolean
  onChoose: () => void
  onShowPlant: () => void
}

/** Scrolls only as far as is needed for the beginning of the step to stand in the upper half. */
function bringIntoView(element: HTMLElement | null): void {
  const pane = element?.closest('.pane')
  if (!element || !pane) return
  const top = element.getBoundingClientRect().top - Math.max(0, pane.getBoundingClientRect().top)
  const visible = Math.min(pane.clientHeight, window.innerHeight)
  if (top < HEADING || top > visible / 2) element.scrollIntoView?.({ block: 'start' })
}

export function StepItem(props: StepItemProps) {
  const { t, text } = useWords()
  const { plan } = useRun()
  const item = useRef<HTMLLIElement>(null)
  const placed = plan.step(props.id)
  useEffect(() => {
    if (props.chosen) bringIntoView(item.current)
  }, [props.chosen])
  if (!placed) return null
  const { step, number } = placed
  const state = props.state?.state ?? 'LOCKED'
  const entries = props.state?.entries ?? []
  return (
    <li
      ref={item}
      className={`step ${state.toLowerCase()} ${props.chosen ? 'chosen' : ''}`}
      data-step={step.id}
      aria-current={props.current ? 'step' : undefined}
    >
      <button type="button" className="step-head" aria-expanded={props.chosen} onClick={props.onChoose}>
        <StateMark state={state} />
        <span className="step-number number">{number}</span>
        <span className="step-title">
          {text(step.title)}
          {step.critical && <span className="critical-mark"> {t('record.critical')}</span>}
        </span>
        {props.state?.verdict === 'FAIL' && <span className="badge critical">{t('verdict.FAIL')}</span>}
      </button>
      {props.chosen && <StepDetail placed={placed} state={props.state} onShowPlant={props.onShowPlant} />}
      {entries.length > 0 && (
        <ul className="entries" aria-label={t('record.entries')}>
          {entries.map((entry) => (
            <EntryLine key={entry.seq} entry={entry} entries={entries} step={step} open={props.chosen} />
          ))}
        </ul>
      )}
      {props.state && props.state.findings.length > 0 && <FindingList findings={props.state.findings} />}
    </li>
  )
}
