import { useState } from 'react'
import type { Deviation, RecordView } from '../../api/model'
import { hasRole, useUser } from '../../api/session'
import { useWords } from '../../language/useWords'
import { useClosed } from '../../live/useClosed'
import { DeviationDialog } from '../../record/DeviationDialog'
import { CloseDeviation } from './CloseDeviation'

export function DeviationList({ record }: { record: RecordView }) {
  const { t } = useWords()
  const user = useUser()
  const closed = useClosed()
  const [closing, setClosing] = useState<Deviation>()
  const [raising, setRaising] = useState(false)
  return (
    <section className="card stack-tight" aria-labelledby="deviations">
      <h2 id="deviations">{t('review.deviations')}</h2>
      {record.deviations.length === 0 && <p className="soft">{t('deviation.none')}</p>}
      <ul className="stack-tight">
        {record.deviations.map((deviation) => (
          <li key={deviation.seq} className="deviation">
            <p className="row tight">
              <span className={`badge ${deviation.class}`}>{t(`severity.${deviation.class}`)}</span>
              <strong>{deviation.title}</strong>
              <span className="badge">{t(deviation.closed ? 'deviation.closed' : 'deviation.open')}</span>
            </p>
            <p>{deviation.description}</p>
            {!closed && !deviation.closed && hasRole(user, 'quality') && (
              <button type="button" className="button small" onClick={() => setClosing(deviation)}>
                {t('deviation.close')}
                <span className="hidden-text"> {deviation.title}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {!closed && (
        <button type="button" className="button small" onClick={() => setRaising(true)}>
          {t('deviation.raise')}
        </button>
      )}
      {raising && <DeviationDialog step={undefined} entries={[]} onClose={() => setRaising(false)} />}
      {closing && <CloseDeviation deviation={closing} onClose={() => setClosing(undefined)} />}
    </section>
  )
}
