import { Link } from '@tanstack/react-router'
import type { Stage } from '../../api/model'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'

/** What was lost in a stage and why, with the way to the minute it was decided. */
export function StageDetail({ stage }: { stage: Stage }) {
  const { t, text, number } = useWords()
  const { id } = useRun()
  return (
    <div className="stage-detail stack-tight" aria-live="polite">
      <h3>{text(stage.title)}</h3>
      <dl className="facts">
        <dt>{t('picture.product')}</dt>
        <dd className="number">{number(stage.product_g, 2)} g</dd>
        <dt>{t('picture.yield')}</dt>
        <dd className="number">{number(stage.yield_pct, 1)} %</dd>
        <dt>{t('picture.lost')}</dt>
        <dd className="number">{number(stage.lost_g, 2)} g</dd>
        <dt>{t('picture.cause')}</dt>
        <dd>{text(stage.cause) || t('picture.noCause')}</dd>
      </dl>
      {typeof stage.seq === 'number' && (
        <p>
          <Link
            to="/runs/$runId/review"
            params={{ runId: id }}
            search={{ view: 'record', seq: stage.seq }}
            className="button small"
          >
            {t('picture.toMinute')}
          </Link>
        </p>
      )}
    </div>
  )
}
