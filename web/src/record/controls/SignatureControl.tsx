import { useState } from 'react'
import { useWords } from '../../language/useWords'
import { meaningOf } from '../EntryText'
import { SignatureDialog } from './SignatureDialog'
import type { ControlProps } from './StepControl'

export function SignatureControl({ step }: ControlProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const meaning = meaningOf(step.meaning)
  return (
    <div className="control stack-tight">
      <p>{t('signature.asked', { meaning: t(`meaning.${meaning}`), role: t(`role.${roleOf(step.role)}`) })}</p>
      <button type="button" className="button primary" onClick={() => setOpen(true)}>
        {t('signature.sign')}
      </button>
      {open && <SignatureDialog step={step} meaning={meaning} onClose={() => setOpen(false)} />}
    </div>
  )
}

const ROLES = ['trainee', 'instructor', 'quality'] as const

export function roleOf(word: string | undefined): (typeof ROLES)[number] {
  return ROLES.find((each) => each === word?.toLowerCase()) ?? 'trainee'
}
