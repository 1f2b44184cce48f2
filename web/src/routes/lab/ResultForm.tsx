import { useState } from 'react'
import type { LabMethod, RecordEntry, StepDefinition } from '../../api/model'
import { NumberField } from '../../controls/NumberField'
import { Refusal } from '../../controls/Refusal'
import { typedNumber } from '../../language/format'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useClosed } from '../../live/useClosed'
import { useSubmit } from '../../live/useSubmit'
import { Calculator } from '../../record/controls/Calculator'
import { LimitsText } from '../../record/controls/LimitsText'
import { EntryLine } from '../../record/EntryLine'

export interface ResultFormProps {
  entry: RecordEntry
  method: LabMethod
  step: StepDefinition | undefined
  reports: readonly RecordEntry[]
  proposed: Readonly<Record<string, string>>
}

/** What the analyst reports, beside the specification; what was reported stays as it was. */
export function ResultForm({ entry, method, step, reports, proposed }: ResultFormProps) {
  const { t, text } = useWords()
  const { plan } = useRun()
  const submit = useSubmit()
  const closed = useClosed()
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(proposed)
  const specification =
    plan.view.specification.find((each) => each.id === step?.specification) ??
    plan.view.specification.find((each) => each.sample === entry.body.sample && each.test === method.id)
  const ready = method.results.some(({ name }) => !Number.isNaN(typedNumber(texts[name] ?? '')))
  return (
    <section className="card stack" aria-labelledby="result-form">
      <h3 id="result-form">{t('lab.enter')}</h3>
      {(specification || step) && (
        <div>
          {specification && (
            <p>
              {t('lab.specification')}: <strong>{text(specification.title)}</strong>
            </p>
          )}
          <LimitsText
            low={specification?.lower ?? step?.low}
            high={specification?.upper ?? step?.high}
            unit={specification?.unit ?? step?.unit}
            digits={specification?.digits ?? step?.digits}
          />
        </div>
      )}
      {reports.length > 0 ? (
        <ul>
          {reports.map((report) => (
            <EntryLine key={report.seq} entry={report} entries={reports} step={step} open />
          ))}
        </ul>
      ) : closed ? (
        <p className="note">{t('record.neverDone')}</p>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            submit.send({
              step: step?.id ?? null,
              body: {
                kind: 'result',
                sample: entry.body.sample,
                method: method.id,
                attempt: entry.body.attempt,
                results: Object.fromEntries(
                  method.results
                    .filter(({ name }) => !Number.isNaN(typedNumber(texts[name] ?? '')))
                    .map(({ name, unit }) => [name, { text: texts[name]!.trim(), unit }]),
                ),
              },
            })
          }}
        >
          <Calculator start="" values={{}} />
          <div className="fields">
            {method.results.map((result) => (
              <NumberField
                key={result.name}
                label={text(result.title)}
                unit={result.unit}
                hint={result.digits === 0 ? t('control.whole') : t('control.digits', { digits: result.digits })}
                value={texts[result.name] ?? ''}
                onChange={(value) => setTexts((old) => ({ ...old, [result.name]: value }))}
              />
            ))}
          </div>
          <Refusal error={submit.error} />
          <p>
            <button type="submit" className="button primary" disabled={submit.isPending || !ready}>
              {t('lab.enter')}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}
