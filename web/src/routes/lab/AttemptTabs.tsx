import type { RecordEntry } from '../../api/model'
import { useWords } from '../../language/useWords'

export interface AttemptTabsProps {
  attempts: readonly RecordEntry[]
  chosen: number | undefined
  onChoose: (seq: number) => void
}

/** Every attempt stays: a repeated test never hides the one before. */
export function AttemptTabs({ attempts, chosen, onChoose }: AttemptTabsProps) {
  const { t, elapsed } = useWords()
  return (
    <div className="segmented" role="group" aria-label={t('lab.attempts')}>
      {attempts.map((entry) => (
        <button key={entry.seq} type="button" aria-pressed={entry.seq === chosen} onClick={() => onChoose(entry.seq)}>
          {t('lab.attempt', { attempt: entry.body.attempt ?? 1 })} · {elapsed(entry.time)}
        </button>
      ))}
    </div>
  )
}
