import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { analysesQuery } from '../../api/analyses'
import type { RawData } from '../../api/model'
import { handoverQuery } from '../../api/runs'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { Download } from '../laboratory/Download'
import { rawCsv } from './rawCsv'
import { traceTitle, useSubjects } from './subjects'

export interface FurtherProps {
  seq: number
  reports: number
  raw: RawData
  sample: string
}

/** Ways out of the bench: the raw data as files of instruments, and one click into the analysis that reads them. */
export function Further({ seq, reports, raw, sample }: FurtherProps) {
  const { t, text } = useWords()
  const { id } = useRun()
  const say = useSubjects()
  const analyses = useQuery(analysesQuery).data ?? []
  const handover = useQuery(handoverQuery(id, seq, reports))
  const handed = handover.data ?? []
  const table = rawCsv(raw)
  if (handover.isPending || (handed.length === 0 && !table)) return null
  return (
    <details className="further" open={handed.length <= 2}>
      <summary>
        <h4>{t('lab.further')}</h4>
      </summary>
      <p className="small soft">{t('lab.furtherAbout')}</p>
      <ul className="stack-tight">
        {handed.map(({ analysis, subject, files }, part) => {
          const title = text(analyses.find(({ name }) => name === analysis)?.title) || analysis
          const trace = raw.traces.find(({ name }) => name === subject)
          return (
            <li key={part} className="row tight">
              {subject && <strong>{trace ? traceTitle(trace, say, false) : say(subject)}</strong>}
              <Link className="button small" to="/laboratory" search={{ analysis, run: id, test: seq, part, sample, method: raw.test }}>
                {t('lab.open', { analysis: title })}
              </Link>
              {files.map(({ slot, name, content }) => (
                <Download key={slot} name={name} type={name.endsWith('.csv') ? 'text/csv' : 'application/xml'} content={() => content}>
                  {t('lab.save', { name })}
                </Download>
              ))}
            </li>
          )
        })}
        {table && (
          <li>
            <Download name={`${sample}-${raw.test}-readings.csv`} type="text/csv" content={() => table}>
              {t('lab.save', { name: `${sample}-${raw.test}-readings.csv` })}
            </Download>
          </li>
        )}
      </ul>
    </details>
  )
}
