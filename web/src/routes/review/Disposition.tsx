import { useState } from 'react'
import type { RecordView } from '../../api/model'
import { hasRole, useUser } from '../../api/session'
import { Refusal } from '../../controls/Refusal'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { useSubmit } from '../../live/useSubmit'

const DECISIONS = ['RELEASED', 'REJECTED'] as const

/** Released or rejected, by the quality unit, with the grounds and a signature. */
export function Disposition({ record }: { record: RecordView }) {
  const { t } = useWords()
  const { plan } = useRun()
  const user = useUser()
  const submit = useSubmit()
  const [decision, setDecision] = useState<(typeof DECISIONS)[number]>()
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState('')
  const step = plan.steps.find((placed) => placed.step.kind === 'disposition')?.step.id ?? null
  const made = record.disposition === 'RELEASED' || record.disposition === 'REJECTED' ? record.disposition : undefined
  return (
    <section className="card stack" aria-labelledby="disposition">
      <h2 id="disposition">{t('disposition.title')}</h2>
      {made ? (
        <p className={made === 'RELEASED' ? 'note good' : 'refusal'}>
          {t('disposition.made', { decision: t(`status.${made}`) })}
        </p>
      ) : !hasRole(user, 'quality') ? (
        <p className="soft">{t('review.onlyQuality')}</p>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (!decision) return
            submit.send({ step, body: { kind: 'disposition', decision, reason }, password, asUser: user?.username })
          }}
        >
          <fieldset className="field">
            <legend>{t('disposition.decision')}</legend>
            {DECISIONS.map((each) => (
              <label key={each} className="choice">
                <input
                  type="radio"
                  name="decision"
                  checked={decision === each}
                  onChange={() => setDecision(each)}
                />
                {t(each === 'RELEASED' ? 'disposition.release' : 'disposition.reject')}
              </label>
            ))}
          </fieldset>
          <TextField label={t('disposition.reason')} value={reason} onChange={setReason} multiline required />
          <TextField
            label={t('signIn.password')}
            type="password"
            autoComplete="off"
            value={password}
            onChange={setPassword}
            required
          />
          <Refusal error={submit.error} />
          <button type="submit" className="button primary" disabled={submit.isPending || !decision}>
            {t('disposition.decide')}
          </button>
        </form>
      )}
    </section>
  )
}
