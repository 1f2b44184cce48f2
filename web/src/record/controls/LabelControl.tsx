import { useSuspenseQuery } from '@tanstack/react-query'
import { recordQuery } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { useUser } from '../../api/session'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useSubmit } from '../../live/useSubmit'
import type { ControlProps } from './StepControl'

/** The label as it is printed, to be compared and stuck on. */
export function LabelControl({ step }: ControlProps) {
  const { t, text, elapsed } = useWords()
  const { id, plan, live } = useRun()
  const user = useUser()
  const record = useSuspenseQuery(recordQuery(id)).data
  const submit = useSubmit()
  const container = record.containers.find(({ name }) => name === step.container)
  const weighed = record.steps
    .flatMap(({ entries }) => entries)
    .findLast(({ body }) => body.kind === 'weighed' && body.container === step.container)?.body
  const lot = plan.lot(weighed?.lot)
  return (
    <div className="control stack-tight">
      <figure className="label-preview">
        <figcaption className="hidden-text">{t('label.preview')}</figcaption>
        <p className="label-title">{step.container}</p>
        <dl>
          <dt>{t('label.content')}</dt>
          <dd>{lot ? text(lot.title) : (container?.label ?? text(plan.view.summary.title))}</dd>
          {weighed && (
            <>
              <dt>{t('field.lot')}</dt>
              <dd>{weighed.lot}</dd>
              <dt>{t('field.net')}</dt>
              <dd className="number">
                {weighed.net?.text} {weighed.net?.unit}
              </dd>
            </>
          )}
          <dt>{t('run.batch')}</dt>
          <dd>{id.slice(0, 8)}</dd>
          <dt>{t('label.made')}</dt>
          <dd>
            {elapsed(container?.createdAt ?? live.time())} · {user?.name}
          </dd>
        </dl>
      </figure>
      <Refusal error={submit.error} />
      <button
        type="button"
        className="button primary"
        disabled={submit.isPending}
        onClick={() => submit.send({ step: step.id, body: { kind: 'acknowledged' } })}
      >
        {t('label.stick')}
      </button>
    </div>
  )
}
