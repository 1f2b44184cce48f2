import type { Finding, Severity } from '../../api/model'
import { useWords } from '../../language/useWords'
import { StepLink } from './StepLink'

const ORDER: readonly Severity[] = ['critical', 'major', 'minor']

/** What the rules of good documentation found, the gravest first. */
export function FindingTable({ findings }: { findings: readonly Finding[] }) {
  const { t, text } = useWords()
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
  return (
    <section className="card stack-tight" aria-labelledby="findings">
      <h2 id="findings">{t('review.findings')}</h2>
      {sorted.length === 0 ? (
        <p className="note good">{t('review.noFindings')}</p>
      ) : (
        <ul className="finding-rows">
          {sorted.map((finding, index) => (
            <li key={`${finding.rule} ${finding.seq ?? index} ${index}`}>
              <span className={`badge ${finding.severity}`}>{t(`severity.${finding.severity}`)}</span>
              <span>
                {text(finding.text)} <span className="small soft">{finding.requirement}</span>{' '}
                <StepLink step={finding.step} seq={finding.seq} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
