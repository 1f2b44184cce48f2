import { useSuspenseQuery } from '@tanstack/react-query'
import { recordQuery } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { useReading, useTime } from '../../live/useLive'
import { useRun } from '../../live/RunContext'
import { useSubmit } from '../../live/useSubmit'
import { waitingSince, waitProgress } from '../waitProgress'
import { WaitMeter } from './WaitMeter'
import type { ControlProps } from './StepControl'

/** The person goes on when what is waited for has come; going on earlier is allowed and recorded as such. */
export function WaitControl({ step }: ControlProps) {
  const { t } = useWords()
  const { id } = useRun()
  const record = useSuspenseQuery(recordQuery(id)).data
  const submit = useSubmit()
  const time = useTime()
  const until = step.until ?? {}
  const reading = useReading(until.tag)
  const since = waitingSince(record, step.after ?? [])
  const over = waitProgress(until, reading, time - since) >= 1
  return (
    <div className="control stack-tight">
      <WaitMeter until={until} since={since} />
      <Refusal error={submit.error} />
      <button
        type="button"
        className={over ? 'button primary' : 'button'}
        disabled={submit.isPending}
        onClick={() => submit.send({ step: step.id, body: { kind: 'acknowledged' } })}
      >
        {over ? t('wait.goOn') : t('wait.goOnEarly')}
      </button>
    </div>
  )
}
