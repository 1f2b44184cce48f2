import './record.css'
import type { Finding } from '../api/model'
import { useWords } from '../language/useWords'

export function FindingList({ findings }: { findings: Finding[] }) {
  const { t, text } = useWords()
  return (
    <ul className="findings" aria-label={t('finding.title')}>
      {findings.map((finding, index) => (
        <li key={`${finding.rule}-${finding.seq ?? index}`}>
          <span className={`badge ${finding.severity}`}>{t(`severity.${finding.severity}`)}</span>{' '}
          <span>{text(finding.text)}</span> <span className="small soft">{finding.requirement}</span>
        </li>
      ))}
    </ul>
  )
}
