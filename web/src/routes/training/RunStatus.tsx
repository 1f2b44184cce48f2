import type { RunSummary } from '../../api/model'
import { useWords } from '../../language/useWords'

const LOOK = { OPEN: '', IN_REVIEW: 'minor', RELEASED: 'good', REJECTED: 'critical' } as const

export function RunStatus({ status }: { status: RunSummary['status'] }) {
  const { t } = useWords()
  return <span className={`badge ${LOOK[status]}`}>{t(`status.${status}`)}</span>
}
