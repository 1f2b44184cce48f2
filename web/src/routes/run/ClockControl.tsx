import { useSuspenseQuery } from '@tanstack/react-query'
import { recordQuery } from '../../api/runs'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useSubmit } from '../../live/useSubmit'
import { useClock } from '../../live/useLive'
import { SimulatedTime } from './SimulatedTime'

const RATES = [1, 10, 60, 600, 3600]

export function ClockControl() {
  const { t, problem } = useWords()
  const { id } = useRun()
  const clock = useClock()
  const record = useSuspenseQuery(recordQuery(id)).data
  const submit = useSubmit()
  const set = (rate: number, frozen: boolean) =>
    submit.send({
      step: null,
      body: { kind: 'clock', rate, frozen, slowOnAlarm: record.clock.slowOnAlarm },
    })
  return (
    <div className="clock" role="group" aria-label={t('clock.title')}>
      <SimulatedTime />
      <div className="segmented">
        <button
          type="button"
          aria-pressed={clock.frozen}
          disabled={submit.isPending}
          title={t('clock.freezeAbout')}
          onClick={() => set(clock.rate || 1, !clock.frozen)}
        >
          {t('clock.freeze')}
        </button>
        {RATES.map((rate) => (
          <button
            key={rate}
            type="button"
            aria-pressed={!clock.frozen && clock.rate === rate}
            aria-label={t('clock.rate', { rate })}
            disabled={submit.isPending}
            onClick={() => set(rate, false)}
          >
            {rate}×
          </button>
        ))}
      </div>
      {submit.error !== null && (
        <span role="alert" className="small wrong">
          {problem(submit.error)}
        </span>
      )}
    </div>
  )
}
