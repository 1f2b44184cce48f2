import { useMutation } from '@tanstack/react-query'
import { printReport, type AnalysisRequest } from '../../api/analyses'
import type { AnalysisOutcome } from '../../api/model'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { Download, save } from './Download'
import { OutcomeTable } from './OutcomeTable'
import { PlotView } from './PlotView'

/** What came out: the verdict first, then what to notice, the tables, the pictures. */
export function OutcomeView({ outcome, request }: { outcome: AnalysisOutcome; request: AnalysisRequest }) {
  const { t, text, language } = useWords()
  const report = useMutation({
    mutationFn: () => printReport(request, language),
    onSuccess: (pdf) => save(`${request.name}.pdf`, pdf),
  })
  const { verdict } = outcome
  return (
    <div className="stack outcome">
      <div className="spread">
        <h2>{t('analysis.result')}</h2>
        <div className="row tight no-print">
          <button type="button" className="button small" disabled={report.isPending} onClick={() => report.mutate()}>
            {t(report.isPending ? 'analysis.printing' : 'analysis.report')}
          </button>
          <Download name={`${request.name}.json`} type="application/json" content={() => JSON.stringify(outcome.result, null, 2)}>
            JSON
          </Download>
        </div>
      </div>
      <Refusal error={report.error} />
      {verdict && (
        <p className={verdict.passed ? 'note good' : 'refusal'}>
          <strong>{t(verdict.passed ? 'analysis.pass' : 'analysis.fail')}</strong> {text(verdict.text)}
        </p>
      )}
      {outcome.flags.length > 0 && (
        <ul className="note stack-tight" aria-label={t('analysis.notice')}>
          {outcome.flags.map((flag, index) => (
            <li key={index}>
              {flag.subject && <strong>{flag.subject}: </strong>}
              {text(flag.title)}
            </li>
          ))}
        </ul>
      )}
      {outcome.tables.map((table) => (
        <OutcomeTable key={table.name} table={table} file={request.name} />
      ))}
      {outcome.plots.map((plot) => (
        <PlotView key={plot.name} plot={plot} file={request.name} />
      ))}
    </div>
  )
}
