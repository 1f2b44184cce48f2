import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LabMethod, RecordEntry, RecordView, StepDefinition } from '../../api/model'
import { testQuery } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { reportsOf } from './attempts'
import { Dishes } from './Dishes'
import { EvaluationView } from './EvaluationView'
import { Further } from './Further'
import { Images } from './Images'
import { PlateHeat } from './PlateHeat'
import { plateOf, type Well } from './plate'
import { ReadingTable } from './ReadingTable'
import { Remarks } from './Remarks'
import { ResultForm } from './ResultForm'
import { StandardCurve } from './StandardCurve'
import { Traces } from './Traces'

export interface AttemptViewProps {
  entry: RecordEntry
  method: LabMethod
  step: StepDefinition | undefined
  record: RecordView
}

/** The raw data of one attempt, what the analyst makes of them, and afterwards what the method makes of them. */
export function AttemptView({ entry, method, step, record }: AttemptViewProps) {
  const { t } = useWords()
  const { id } = useRun()
  const { sample = '', attempt = 1 } = entry.body
  const reports = reportsOf(record, sample, method.id, attempt)
  const test = useQuery(testQuery(id, entry.seq, reports.length))
  const [proposed, setProposed] = useState<Readonly<Record<string, string>>>({})
  if (test.isPending) return <p role="status">{t('state.loading')}</p>
  if (!test.data) return <Refusal error={test.error} />
  const { raw, evaluation } = test.data
  const plate = plateOf((entry.body.worksheet?.plate as Well[] | undefined) ?? [])
  const first = method.results[0]
  return (
    <>
      <section className="card stack" aria-labelledby="raw-data">
        <h3 id="raw-data">{t('lab.raw')}</h3>
        <Remarks flags={raw.remarks} />
        {raw.readings.length > 0 && <ReadingTable caption={t('lab.readings')} readings={raw.readings} />}
        {raw.wells.length > 0 && <PlateHeat wells={raw.wells} plate={plate} />}
        {raw.dishes.length > 0 && <Dishes dishes={raw.dishes} />}
        {raw.images.length > 0 && <Images images={raw.images} />}
        {raw.traces.length > 0 && <Traces traces={raw.traces} file={`${sample}-${method.id}`} />}
        <Further seq={entry.seq} reports={reports.length} raw={raw} sample={sample} />
      </section>
      {['bca', 'bradford', 'lowry'].includes(method.id) && plate.size > 0 && (
        <StandardCurve
          wells={raw.wells}
          plate={plate}
          onUse={(value) => first && setProposed({ [first.name]: value })}
        />
      )}
      <ResultForm
        key={JSON.stringify(proposed)}
        entry={entry}
        method={method}
        step={step}
        reports={reports}
        proposed={proposed}
      />
      {evaluation ? (
        <EvaluationView evaluation={evaluation} method={method} />
      ) : (
        <p className="soft small">{t('lab.evaluationLater')}</p>
      )}
    </>
  )
}
