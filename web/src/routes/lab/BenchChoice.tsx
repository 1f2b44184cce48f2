import type { LabMethod, RecordView } from '../../api/model'
import { useNarrow } from '../../controls/useNarrow'
import { SelectField } from '../../controls/SelectField'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { StateMark } from '../../record/StateMark'
import type { BenchSubject } from './orders'

export interface BenchChoiceProps {
  record: RecordView
  subjects: readonly BenchSubject[]
  methods: readonly LabMethod[]
  sample: string | undefined
  test: string | undefined
  step: string | undefined
  onChoose: (choice: { step?: string; sample?: string; test?: string }) => void
}

/** What the recipe orders, and a free choice of sample and test. */
export function BenchChoice({ record, subjects, methods, sample, test, step: order, onChoose }: BenchChoiceProps) {
  const { t, text } = useWords()
  const { plan } = useRun()
  const narrow = useNarrow()
  const states = new Map(record.steps.map((state) => [state.id, state.state]))
  const there = new Map(subjects.map((subject) => [subject.id, subject]))
  const room = sample !== undefined && there.has(sample) ? there.get(sample)?.time === undefined : undefined
  const orders = plan.steps.filter(({ step }) => step.kind === 'test')
  return (
    <div className="stack">
      <div className="stack-tight">
        <h2>{t('lab.choose')}</h2>
        <SelectField
          label={t('lab.sample')}
          value={sample ?? ''}
          empty={t('control.choose')}
          options={subjects.map(({ id, title }) => ({ value: id, title }))}
          onChange={(value) => onChoose({ step: order, sample: value, test })}
        />
        <SelectField
          label={t('lab.test')}
          value={test ?? ''}
          empty={t('control.choose')}
          options={methods.filter((method) => room === undefined || method.room === room).map((method) => ({ value: method.id, title: text(method.title) }))}
          onChange={(value) => onChoose({ sample, test: value })}
        />
      </div>
      {orders.length > 0 && (
        <details className="stack-tight" open={!(narrow && sample && test)} key={`${sample} ${test}`}>
          <summary>
            <h3>{t('lab.orders')}</h3>
          </summary>
          <ul className="orders">
            {orders.map(({ step, number }) => (
              <li key={step.id}>
                <button
                  type="button"
                  aria-current={step.sample === sample && step.test === test ? 'true' : undefined}
                  disabled={!there.has(step.sample ?? '')}
                  onClick={() => onChoose({ step: step.id, sample: step.sample, test: step.test })}
                >
                  <StateMark state={states.get(step.id) ?? 'LOCKED'} />
                  <span>
                    <span className="small soft number">{number}</span> {text(step.title)}
                    <span className="small soft"> {there.get(step.sample ?? '')?.time === undefined ? there.get(step.sample ?? '')?.title ?? step.sample : step.sample}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
