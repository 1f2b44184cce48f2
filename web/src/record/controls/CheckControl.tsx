import { useState } from 'react'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { SignatureDialog } from './SignatureDialog'
import type { ControlProps } from './StepControl'

/** A second person looks at what was done and signs for it, here or at a screen of their own. */
export function CheckControl({ step }: ControlProps) {
  const { t, text } = useWords()
  const { plan } = useRun()
  const [open, setOpen] = useState(false)
  return (
    <div className="control stack-tight">
      <p className="small">{t('check.of')}</p>
      <ul className="small check-list">
        {(step.of ?? []).map((id) => {
          const placed = plan.step(id)
          return <li key={id}>{placed ? `${placed.number} ${text(placed.step.title)}` : id}</li>
        })}
      </ul>
      <button type="button" className="button primary" onClick={() => setOpen(true)}>
        {t('check.verify')}
      </button>
      {open && <SignatureDialog step={step} meaning="VERIFIED" second onClose={() => setOpen(false)} />}
    </div>
  )
}
