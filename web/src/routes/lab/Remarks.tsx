import type { Flag } from '../../api/model'
import { useWords } from '../../language/useWords'

/** What an attentive analyst notices. */
export function Remarks({ flags }: { flags: readonly Flag[] }) {
  const { t, text } = useWords()
  if (flags.length === 0) return null
  return (
    <div className="note">
      <strong>{t('lab.remarks')}</strong>
      <ul>
        {flags.map((flag) => (
          <li key={`${flag.name} ${flag.subject}`}>
            {flag.subject && `${flag.subject}: `}
            {text(flag.title)}
          </li>
        ))}
      </ul>
    </div>
  )
}
