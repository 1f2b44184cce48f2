import { useState } from 'react'
import type { UnitView } from '../api/model'
import { hasRole, useUser } from '../api/session'
import { Modal } from '../controls/Modal'
import { useWords } from '../language/useWords'
import { useClosed } from '../live/useClosed'
import { MalfunctionPanel } from './MalfunctionPanel'

/** The instructor's way to what can go wrong in a unit. */
export function Malfunctions({ unit }: { unit: UnitView }) {
  const { t, text } = useWords()
  const user = useUser()
  const closed = useClosed()
  const [open, setOpen] = useState(false)
  if (closed || !hasRole(user, 'instructor') || unit.malfunctions.length === 0) return null
  return (
    <div>
      <button type="button" className="button small" onClick={() => setOpen(true)}>
        {t('malfunction.open', { count: unit.malfunctions.length })}
      </button>
      <Modal title={t('malfunction.title')} about={`${unit.name} ${text(unit.title)}`} open={open} onClose={() => setOpen(false)} wide>
        <MalfunctionPanel unit={unit} />
      </Modal>
    </div>
  )
}
