import type { AlarmState } from '../../api/model'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useSubmit } from '../../live/useSubmit'

export function AlarmList({ alarms }: { alarms: readonly AlarmState[] }) {
  const { t, text, elapsed, quantity } = useWords()
  const { plan } = useRun()
  const submit = useSubmit()
  return (
    <div className="alarm-list">
      <Refusal error={submit.error} />
      <ul>
        {alarms.map((alarm) => {
          const tag = plan.tag(alarm.tag)
          const acknowledged = typeof alarm.acknowledged === 'number'
          const cleared = typeof alarm.cleared === 'number'
          return (
            <li key={alarm.id}>
              <span className={`alarm-mark priority-${alarm.priority}`} aria-hidden="true">
                {alarm.priority}
              </span>
              <span className="alarm-text">
                <strong>{text(alarm.title)}</strong>
                <span className="small soft">
                  {alarm.tag} · {t('alarm.limit', { limit: quantity(alarm.limit, tag?.digits ?? 1, tag?.unit ?? '') })} ·{' '}
                  {t('alarm.raised', { time: elapsed(alarm.raised) })} ·{' '}
                  {cleared ? t('alarm.cleared') : t('alarm.standing')}
                </span>
              </span>
              {acknowledged ? (
                <span className="small soft">{t('alarm.acknowledged')}</span>
              ) : (
                <button
                  type="button"
                  className="button small"
                  disabled={submit.isPending}
                  onClick={() =>
                    submit.send({
                      step: null,
                      body: { kind: 'command', command: { type: 'acknowledge', target: alarm.tag } },
                    })
                  }
                >
                  {t('alarm.acknowledge')}
                  <span className="hidden-text"> {text(alarm.title)}</span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
