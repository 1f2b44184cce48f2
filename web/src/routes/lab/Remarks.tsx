import type { Flag } from '../../api/model'
import { useWords } from '../../language/useWords'
import { useSubjects } from './subjects'

/** What an attentive analyst notices. */
export function Remarks({ flags }: { flags: readonly Flag[] }) {
  const { t, text } = useWords()
  const say = useSubjects()
  const said = (flag: Flag) => {
    const words = text(flag.title)
    return flag.subject && !words.startsWith(flag.subject) ? `${say(flag.subject)}: ${words}` : say(words)
  }
  if (flags.length === 0) return null
  return (
    <div className="note">
      <strong>{t('lab.remarks')}</strong>
      <ul>
        {flags.map((flag) => (
          <li key={`${flag.name} ${flag.subject}`}>
            {said(flag)}
          </li>
        ))}
      </ul>
    </div>
  )
}
