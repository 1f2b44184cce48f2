import type { Verification } from '../../api/model'
import { useWords } from '../../language/useWords'

/** What the hash chain of the log says. */
export function Verdict({ verification }: { verification: Verification }) {
  const { t, text } = useWords()
  return verification.valid ? (
    <p role="status" className="note good">
      {t('review.verified', { count: verification.entries ?? 0 })}
    </p>
  ) : (
    <p role="alert" className="refusal">
      {t('review.broken', { message: text(verification.text) || String(verification.firstBad ?? '') })}
    </p>
  )
}
