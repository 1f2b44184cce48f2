import { ActionForm } from '../../hmi/ActionForm'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { ComputedAmounts } from './ComputedAmounts'
import type { ControlProps } from './StepControl'

/** An action of a unit, filled in as far as the recipe fills it in. */
export function ActionControl({ step }: ControlProps) {
  const { t } = useWords()
  const { plan } = useRun()
  const form = step.command
  const unit = plan.unit(form?.act)
  const action = unit?.actions.find(({ name }) => name === form?.action)
  if (!unit || !action) return <p className="note">{t('control.noAction', { action: form?.action, unit: form?.act })}</p>
  return (
    <div className="control">
      {form?.formulas && <ComputedAmounts formulas={form.formulas} inputs={form.inputs ?? {}} />}
      <ActionForm
        unit={unit}
        action={action}
        step={step.id}
        quantities={form?.quantities}
        names={form?.names}
        entered={form?.entered}
      />
    </div>
  )
}
