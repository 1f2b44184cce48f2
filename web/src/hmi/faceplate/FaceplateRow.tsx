import { useState } from 'react'
import type { Tag } from '../../api/model'
import { Refusal } from '../../controls/Refusal'
import { typedNumber } from '../../language/format'
import { useWords } from '../../language/useWords'
import { useClosed } from '../../live/useClosed'
import { useSubmit } from '../../live/useSubmit'
import { LiveValue } from '../LiveValue'
import { SettingField } from '../SettingField'

const WRITABLE: readonly Tag['kind'][] = ['SETTING', 'SWITCH', 'CHOICE']

/** A tag with its value; one that can be set has a field. */
export function FaceplateRow({ tag }: { tag: Tag }) {
  const { t, text } = useWords()
  const submit = useSubmit()
  const closed = useClosed()
  const [typed, setTyped] = useState('')
  const value = typedNumber(typed)
  return (
    <li>
      <div className="spread">
        <span>{text(tag.title)}</span>
        <LiveValue tag={tag} large={tag.kind === 'READING'} />
      </div>
      {!closed && WRITABLE.includes(tag.kind) && (
        <form
          className="faceplate-set"
          onSubmit={(event) => {
            event.preventDefault()
            submit.send(
              { step: null, body: { kind: 'command', command: { type: 'set', target: tag.name, value } } },
              () => setTyped(''),
            )
          }}
        >
          <SettingField tag={tag} value={typed} onChange={setTyped} />
          <button type="submit" className="button small" disabled={submit.isPending || Number.isNaN(value)}>
            {t('control.set')}
            <span className="hidden-text"> {text(tag.title)}</span>
          </button>
          <Refusal error={submit.error} />
        </form>
      )}
    </li>
  )
}
