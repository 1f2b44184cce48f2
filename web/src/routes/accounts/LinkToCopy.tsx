import { useId, useRef, useState } from 'react'
import type { PasswordLink } from '../../api/accounts'
import { useWords } from '../../language/useWords'

/** The one-time link, which is shown this once. Where the browser does not let us copy, it is selected instead. */
export function LinkToCopy({ link, name }: { link: PasswordLink; name: string }) {
  const { t, dateTime } = useWords()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'copied' | 'selected'>()
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(field.current?.value ?? '')
      setCopied('copied')
    } catch {
      setCopied('selected')
    }
  }
  return (
    <div className="note good stack-tight">
      <p>{t('account.linkAbout', { name, time: dateTime(link.expiresAt) })}</p>
      <div className="field">
        <label htmlFor={id}>{t('account.link')}</label>
        <input
          id={id}
          ref={field}
          readOnly
          className="code"
          value={`${window.location.origin}/welcome?token=${link.token}`}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <div className="row">
        <button type="button" className="button small" onClick={() => void copy()}>
          {t('account.copy')}
        </button>
        <span role="status" className="small">
          {copied && t(`account.${copied}`)}
        </span>
      </div>
    </div>
  )
}
