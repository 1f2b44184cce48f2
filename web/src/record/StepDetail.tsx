import { useState } from 'react'
import type { StepKind, StepState } from '../api/model'
import { useWords } from '../language/useWords'
import type { PlacedStep } from '../live/RunPlan'
import { useClosed } from '../live/useClosed'
import { ComesFirst } from './ComesFirst'
import { DeviationDialog } from './DeviationDialog'
import { PendingWaits } from './PendingWaits'
import { ReasonDialog } from './ReasonDialog'
import { isFinished } from './search'
import { StepControl } from './controls/StepControl'

export interface StepDetailProps {
  placed: PlacedStep
  state: StepState | undefined
  onShowPlant: () => void
}

/** What can be done again after it was done; what was written down is corrected instead. */
const REPEATABLE: readonly StepKind[] = ['command', 'sample', 'test']

type Asked = 'notApplicable' | 'note' | 'deviation'

/** What to do and why, the control to do it with, and the ways around it. */
export function StepDetail({ placed, state, onShowPlant }: StepDetailProps) {
  const { t, text } = useWords()
  const { step } = placed
  const [asked, setAsked] = useState<Asked>()
  const [again, setAgain] = useState(false)
  const finished = isFinished(state)
  const closed = useClosed()
  const close = () => setAsked(undefined)
  return (
    <div className="step-detail">
      {text(step.instruction) && <p className="instruction">{text(step.instruction)}</p>}
      {text(step.why) && (
        <p className="why">
          <strong>{t('record.why')}</strong> {text(step.why)}
        </p>
      )}
      {!closed && state?.state === 'LOCKED' && <ComesFirst step={step} />}
      {closed && !finished && <p className="note small">{t('record.neverDone')}</p>}
      {!closed && !finished && <PendingWaits step={step} />}
      {closed ? null : finished && !again ? (
        REPEATABLE.includes(step.kind) && (
          <button type="button" className="button quiet small" onClick={() => setAgain(true)}>
            {t('record.again')}
          </button>
        )
      ) : (
        <StepControl step={step} state={state} onShowPlant={onShowPlant} />
      )}
      <div className="row tight step-more">
        {!closed && !finished && (
          <button type="button" className="button quiet small" onClick={() => setAsked('notApplicable')}>
            {t('record.notApplicable')}
          </button>
        )}
        {!closed && (
          <>
            <button type="button" className="button quiet small" onClick={() => setAsked('note')}>
              {t('record.note')}
            </button>
            <button type="button" className="button quiet small" onClick={() => setAsked('deviation')}>
              {t('record.deviation')}
            </button>
          </>
        )}
        <button type="button" className="button quiet small pane-link" onClick={onShowPlant}>
          {t('record.showPlant')}
        </button>
      </div>
      {(asked === 'notApplicable' || asked === 'note') && <ReasonDialog kind={asked} step={step} onClose={close} />}
      {asked === 'deviation' && <DeviationDialog step={step} entries={state?.entries ?? []} onClose={close} />}
    </div>
  )
}
