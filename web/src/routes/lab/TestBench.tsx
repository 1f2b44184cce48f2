import { useState } from 'react'
import type { LabMethod, RecordEntry, RecordView } from '../../api/model'
import { useWords } from '../../language/useWords'
import type { PlacedStep } from '../../live/RunPlan'
import { useClosed } from '../../live/useClosed'
import { AttemptTabs } from './AttemptTabs'
import { AttemptView } from './AttemptView'
import { attemptsOf, reportsOf } from './attempts'
import { BenchSteps } from './BenchSteps'
import { NextOrder } from './NextOrder'
import type { BenchSubject } from './orders'
import { WorksheetForm } from './WorksheetForm'

const STEP_WORKSHEET = 1
const STEP_REPORT = 3
const STEP_COMPARE = 4

export interface TestBenchProps {
  sample: BenchSubject
  method: LabMethod
  step: PlacedStep | undefined
  record: RecordView
  /** The next test that is ordered and not done. */
  next: PlacedStep | undefined
}

/** One test of one sample: worksheet, attempts, raw data, result. */
export function TestBench({ sample, method, step, record, next }: TestBenchProps) {
  const { t, text, elapsed } = useWords()
  const closed = useClosed()
  const attempts = attemptsOf(record, sample.id, method.id)
  const [chosen, setChosen] = useState<number>()
  const shown: RecordEntry | undefined = attempts.find(({ seq }) => seq === chosen) ?? attempts.at(-1)
  const reports = shown ? reportsOf(record, sample.id, method.id, shown.body.attempt ?? 1).length : 0
  return (
    <div className="stack">
      <div>
        <h2>
          {text(method.title)} · {sample.time === undefined ? sample.title : sample.id}
        </h2>
        <p className="soft">
          {sample.time === undefined ? t('lab.room') : t('lab.drawn', { time: elapsed(sample.time), from: sample.from })} ·{' '}
          {step ? t('lab.step', { number: step.number, title: text(step.step.title) }) : t('lab.free')}
        </p>
      </div>
      <BenchSteps at={shown ? (reports > 0 ? STEP_COMPARE : STEP_REPORT) : STEP_WORKSHEET} />
      {closed && attempts.length === 0 && <p className="note">{t('record.neverDone')}</p>}
      {!closed && (
        <details className="card" open={attempts.length === 0} key={attempts.length === 0 ? 'first' : 'later'}>
          <summary>
            <h3>{t('lab.worksheet')}</h3>
          </summary>
          <WorksheetForm
            method={method}
            sample={sample.id}
            step={step?.step}
            attempt={attempts.length + 1}
            onRun={(seq) => setChosen(seq)}
          />
        </details>
      )}
      {attempts.length > 0 && <AttemptTabs attempts={attempts} chosen={shown?.seq} onChoose={setChosen} />}
      {shown && <AttemptView key={shown.seq} entry={shown} method={method} step={step?.step} record={record} />}
      {reports > 0 && next && next.step.id !== step?.step.id && (
        <p>
          <NextOrder order={next} primary />
        </p>
      )}
    </div>
  )
}
