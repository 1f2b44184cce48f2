import { Link } from '@tanstack/react-router'
import type { RecordView } from '../../api/model'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { NextOrder } from './NextOrder'
import { nextOrder, nextSample, type BenchSubject } from './orders'

/** Before anything is chosen: what to do first. */
export function BenchWelcome({ record, subjects }: { record: RecordView; subjects: readonly BenchSubject[] }) {
  const { t } = useWords()
  const { id, plan } = useRun()
  const order = nextOrder(plan, record, subjects)
  const draw = nextSample(plan, record)
  return (
    <div className="card stack">
      <h2>{t('lab.title')}</h2>
      {order ? (
        <>
          <p>{t('lab.nextLead')}</p>
          <p>
            <NextOrder order={order} primary />
          </p>
        </>
      ) : subjects.length === 0 ? (
        <p>{t('lab.none')}</p>
      ) : (
        <p>{t('lab.chooseFirst')}</p>
      )}
      {!order && draw && (
        <p>
          <Link className="button primary" to="/runs/$runId" params={{ runId: id }} search={{ step: draw.step.id }}>
            {t('lab.toSamples')}
          </Link>
        </p>
      )}
    </div>
  )
}
