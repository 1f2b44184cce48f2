import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { recordQuery } from '../../api/runs'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'

/** Says that a decided batch is there to be read, and where its outcome stands. */
export function ClosedBanner() {
  const { t } = useWords()
  const { id } = useRun()
  const { disposition } = useSuspenseQuery(recordQuery(id)).data
  const decision = disposition === 'RELEASED' ? 'RELEASED' : 'REJECTED'
  return (
    <div role="status" className="alarm-banner closed small no-print">
      <span>{t('run.closed', { decision: t(`status.${decision}`) })}</span>
      <Link to="/runs/$runId/review" params={{ runId: id }} search={{ view: 'picture' }}>
        {t('run.toPicture')}
      </Link>
    </div>
  )
}
