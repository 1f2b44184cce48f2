import { useState } from 'react'
import type { UnitView } from '../api/model'
import { Modal } from '../controls/Modal'
import { useWords } from '../language/useWords'
import { useClosed } from '../live/useClosed'
import { ActionForm } from './ActionForm'

/** Everything a unit can do, as buttons that open its form. */
export function ActionBar({ unit }: { unit: UnitView }) {
  const { t, text } = useWords()
  const closed = useClosed()
  const [open, setOpen] = useState<string>()
  const action = unit.actions.find(({ name }) => name === open)
  if (closed || unit.actions.length === 0) return null
  return (
    <div className="action-bar" role="group" aria-label={t('hmi.actions')}>
      {unit.actions.map((each) => (
        <button key={each.name} type="button" className="button small" onClick={() => setOpen(each.name)}>
          {text(each.title)}
        </button>
      ))}
      {action && (
        <Modal open onClose={() => setOpen(undefined)} title={text(action.title)} about={`${unit.name} ${text(unit.title)}`}>
          <ActionForm unit={unit} action={action} step={null} onDone={() => setOpen(undefined)} />
        </Modal>
      )}
    </div>
  )
}
