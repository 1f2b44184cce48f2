import { useSuspenseQuery } from '@tanstack/react-query'
import { recordQuery, useSkip } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { LiveValue } from '../../hmi/LiveValue'
import { useWords } from '../../language/useWords'
import { useReading, useTime } from '../../live/useLive'
import { useRun } from '../../live/RunContext'
import { useSubmit } from '../../live/useSubmit'
import { waitingSince, waitProgress } from '../waitProgress'
import type { ControlProps } from './StepControl'

const PERCENT = 100

/** How far the thing waited for is, and a way to let the simulated time run until then. */
export function WaitControl({ step }: ControlProps) {
  const { t, text, duration, quantity } = useWords()
  const { id, plan } = useRun()
  const record = useSuspenseQuery(recordQuery(id)).data
  const submit = useSubmit()
  const skip = useSkip(id)
  const time = useTime()
  const until = step.until ?? {}
  const tag = plan.tag(until.tag)
  const reading = useReading(until.tag)
  const since = waitingSince(record, step)
  const progress = waitProgress(until, reading, time - since)
  const write = (value: number) => quantity(value, tag?.digits ?? 1, tag?.unit ?? '')
  return (
    <div className="control stack-tight">
      {tag && (
        <div className="display-box">
          <span className="small">{text(tag.title)}</span>
          <LiveValue tag={tag} large />
          <span className="small soft">
            {typeof until.atLeast === 'number' && t('wait.atLeast', { value: write(until.atLeast) })}
            {typeof until.atMost === 'number' && t('wait.atMost', { value: write(until.atMost) })}
          </span>
        </div>
      )}
      {!tag && typeof until.seconds === 'number' && (
        <p>
          {t('wait.time', {
            passed: duration(Math.min(until.seconds, time - since)),
            total: duration(until.seconds),
          })}
        </p>
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
      <Refusal error={submit.error} />
      <div className="row tight">
        {progress < 1 && (
          <button
            type="button"
            className="button"
            disabled={skip.isPending}
            onClick={() => skip.mutate({ untilStep: step.id })}
          >
            {skip.isPending ? t('wait.skipping') : t('wait.skip')}
          </button>
        )}
        <button
          type="button"
          className={progress >= 1 ? 'button primary' : 'button'}
          disabled={submit.isPending}
          onClick={() => submit.send({ step: step.id, body: { kind: 'acknowledged' } })}
        >
          {progress >= 1 ? t('wait.goOn') : t('wait.goOnEarly')}
        </button>
      </div>
    </div>
  )
}
