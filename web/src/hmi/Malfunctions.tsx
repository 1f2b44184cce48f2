import { useState } from 'react'
import type { UnitView } from '../api/model'
import { hasRole, useUser } from '../api/session'
import { Modal } from '../controls/Modal'
import { useWords } from '../language/useWords'
import { useClosed } from '../live/useClosed'
import { MalfunctionPanel } from './MalfunctionPanel'
import { usePlantMalfunctions } from './usePlantMalfunctions'

/** The instructor's way to what can go wrong in a unit, and in the supplies of the whole plant. */
export function Malfunctions({ unit }: { unit: UnitView }) {
  const { t, text } = useWords()
  const user = useUser()
  const closed = useClosed()
  const plant = usePlantMalfunctions()
  const [open, setOpen] = useState<UnitView>()
  if (closed || !hasRole(user, 'instructor')) return null
  return (
    <div className="row tight">
      {unit.malfunctions.length > 0 && (
        <button type="button" className="button small" onClick={() => setOpen(unit)}>
          {t('malfunction.open', { count: unit.malfunctions.length })}
        </button>
      )}
      <button type="button" className="button small" onClick={() => setOpen(plant)}>
        {t('malfunction.openPlant')}
      </button>
      {open && (
        <Modal title={t('malfunction.title')} about={`${open.name} ${text(open.title)}`} open onClose={() => setOpen(undefined)} wide>
          <MalfunctionPanel unit={open} />
        </Modal>
      )}
    </div>
  )
}
