import { Link } from '@tanstack/react-router'
import type { RunSummary } from '../../api/model'
import { useWords } from '../../language/useWords'
import { RunStatus } from './RunStatus'

export function RunTable(props: { caption: string; runs: RunSummary[]; showWho?: boolean; of?: string }) {
  const { t, dateTime, elapsed, text } = useWords()
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={props.of ? `${props.caption}: ${props.of}` : props.caption}>
      <table className="run-table">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('run.batch')}</th>
            {props.showWho && <th scope="col">{t('run.startedBy')}</th>}
            <th scope="col">{t('run.started')}</th>
            <th scope="col">{t('run.progress')}</th>
            <th scope="col">{t('run.time')}</th>
            <th scope="col">{t('run.status')}</th>
            <th scope="col">{t('run.open')}</th>
          </tr>
        </thead>
        <tbody>
          {props.runs.map((run) => (
            <tr key={run.id}>
              <td>
                <span className="hidden-text">{text(run.title)} </span>
                <span className="code">{run.id.slice(0, 8)}</span>
              </td>
              {props.showWho && <td>{run.startedBy}</td>}
              <td>{dateTime(run.startedAt)}</td>
              <td>
                <span className="number">
                  {run.stepsDone} / {run.stepsTotal}
                </span>
                <span className="meter" aria-hidden="true">
                  <span style={{ width: `${(100 * run.stepsDone) / Math.max(1, run.stepsTotal)}%` }} />
                </span>
              </td>
              <td className="nowrap">{elapsed(run.time)}</td>
              <td>
                <RunStatus status={run.status} />
              </td>
              <td>
                <Link to="/runs/$runId" params={{ runId: run.id }}>
                  {t('run.workspace')}
                </Link>{' '}
                <Link to="/runs/$runId/review" params={{ runId: run.id }}>
                  {t('run.review')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
