import { useEffect } from 'react'
import type { RecordView } from '../../api/model'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { SheetStep } from './SheetStep'

/** The whole record on paper, as it would be bound. */
export function RecordSheet({ record, seq }: { record: RecordView; seq: number | undefined }) {
  const { t, text, dateTime } = useWords()
  const { id, plan } = useRun()
  const states = new Map(record.steps.map((state) => [state.id, state]))
  useEffect(() => {
    if (seq !== undefined) document.querySelector(`.sheet [data-seq="${seq}"]`)?.scrollIntoView?.({ block: 'center' })
  }, [seq])
  const { summary } = plan.view
  return (
    <article className="sheet" data-marked={seq}>
      <header className="sheet-head">
        <div>
          <h2>{text(summary.title)}</h2>
          <p>
            {t('run.batchNumber', { number: id })} · {t('run.started')} {dateTime(summary.startedAt)} · {summary.startedBy}
          </p>
        </div>
        <button type="button" className="button small no-print" onClick={() => window.print()}>
          {t('review.print')}
        </button>
      </header>
      {plan.view.procedure.map((procedure, p) => (
        <section key={procedure.id}>
          <h3>
            {p + 1} {text(procedure.title)}
          </h3>
          {procedure.operations.map((operation, o) => (
            <div key={operation.id} className="sheet-operation">
              <h4>
                {p + 1}.{o + 1} {text(operation.title)}
              </h4>
              <ol>
                {operation.steps.map((step) => (
                  <SheetStep key={step.id} id={step.id} state={states.get(step.id)} marked={seq} />
                ))}
              </ol>
            </div>
          ))}
        </section>
      ))}
    </article>
  )
}
