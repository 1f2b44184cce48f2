import { useState } from 'react'
import { useWords } from '../../language/useWords'
import { useAlarms } from '../../live/useLive'
import { AlarmList } from './AlarmList'

/** The alarms that stand or wait to be acknowledged, the worst first. */
export function AlarmBanner() {
  const { t, text } = useWords()
  const alarms = useAlarms()
  const [open, setOpen] = useState(false)
  const first = alarms[0]
  if (!first)
    return (
      <div role="status" className="alarm-banner calm small no-print">
        {t('alarm.none')}
      </div>
    )
  return (
    <section className={`alarm-banner priority-${first.priority} no-print`} aria-label={t('alarm.title')}>
      <div className="alarm-first" role="alert">
        <span className="alarm-mark" aria-hidden="true">
          {first.priority}
        </span>
        <span>
          <strong>{text(first.title)}</strong> <span className="small">{first.tag}</span>
        </span>
      </div>
      <button type="button" className="button small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('alarm.show', { count: alarms.length })}
      </button>
      {open && <AlarmList alarms={alarms} />}
    </section>
  )
}
