import type { Skip, Until } from '../../api/model'
import { useSkip } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { LiveValue } from '../../hmi/LiveValue'
import { useWords } from '../../language/useWords'
import { useReading, useTime } from '../../live/useLive'
import { useRun } from '../../live/RunContext'
import { waitProgress } from '../waitProgress'

const PERCENT = 100

export interface WaitMeterProps {
  until: Until
  /** When the wait began [s]. */
  since: number
}

/** How far the thing waited for is, and a way to let the simulated time run until then. */
export function WaitMeter({ until, since }: WaitMeterProps) {
  const { t, text, duration, quantity } = useWords()
  const { id, plan } = useRun()
  const skip = useSkip(id)
  const time = useTime()
  const tag = plan.tag(until.tag)
  const reading = useReading(until.tag)
  const waited = Math.max(0, time - since)
  const progress = waitProgress(until, reading, waited)
  const write = (value: number) => quantity(value, tag?.digits ?? 1, tag?.unit ?? '')
  const rest: Skip =
    until.tag === undefined
      ? { seconds: Math.max(1, (until.seconds ?? 0) - waited) }
      : { tag: until.tag, atLeast: until.atLeast, atMost: until.atMost }
  return (
    <div className="stack-tight">
      {tag ? (
        <div className="display-box">
          <span className="small">{text(tag.title)}</span>
          <LiveValue tag={tag} large />
          <span className="small soft">
            {typeof until.atLeast === 'number' && t('wait.atLeast', { value: write(until.atLeast) })}
            {typeof until.atMost === 'number' && t('wait.atMost', { value: write(until.atMost) })}
          </span>
        </div>
      ) : (
        typeof until.seconds === 'number' && (
          <p>
            {t('wait.time', { passed: duration(Math.min(until.seconds, waited)), total: duration(until.seconds) })}
          </p>
        )
      )}
      <div
        className="meter"
        role="progressbar"
        aria-label={t('wait.progress')}
        aria-valuenow={Math.round(progress * PERCENT)}
        aria-valuemin={0}
        aria-valuemax={PERCENT}
      >
        <span style={{ width: `${progress * PERCENT}%` }} />
      </div>
      <p className="small" role="status">
        {progress >= 1 ? t('wait.holds') : t('wait.notYet')}
      </p>
      <Refusal error={skip.error} />
      {progress < 1 && (
        <button type="button" className="button" disabled={skip.isPending} onClick={() => skip.mutate(rest)}>
          {skip.isPending ? t('wait.skipping') : t('wait.skip')}
        </button>
      )}
    </div>
  )
}
