import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { AnalysisRequest } from '../../api/analyses'
import type { Analysis } from '../../api/model'
import { handoverQuery } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { AnalysisBench } from './AnalysisBench'

export interface FromBenchProps {
  analysis: Analysis
  run: string
  test: number
  part: number
  /** Where the raw data were made. */
  bench: { sample: string | undefined; test: string | undefined }
}

/** An analysis with the raw data of a test at the lab bench. */
export function FromBench({ analysis, run, test, part, bench }: FromBenchProps) {
  const { t } = useWords()
  const handed = useQuery({ ...handoverQuery(run, test), staleTime: Infinity })
  const one = handed.data?.[part]
  const given = useMemo(
    (): AnalysisRequest | undefined =>
      one?.analysis === analysis.name
        ? {
            name: analysis.name,
            options: one.options,
            files: Object.fromEntries(one.files.map(({ slot, name, content }) => [slot, new File([content], name)])),
          }
        : undefined,
    [one, analysis.name],
  )
  if (handed.isPending) return <p role="status">{t('state.loading')}</p>
  return (
    <div className="stack">
      <p className="note spread no-print">
        <span>{one && given ? t('lab.fromBench', { subject: one.subject || one.files[0]?.name }) : t('analysis.unknown')}</span>
        <Link to="/runs/$runId/lab" params={{ runId: run }} search={bench}>
          {t('lab.backToBench')}
        </Link>
      </p>
      <Refusal error={handed.error} />
      <AnalysisBench analysis={analysis} {...(given && { given })} />
    </div>
  )
}
