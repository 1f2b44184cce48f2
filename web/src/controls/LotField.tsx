import type { Lot } from '../api/model'
import { useWords } from '../language/useWords'
import { SelectField } from './SelectField'

const PERCENT = 100

export interface LotFieldProps {
  label: string
  lots: readonly Lot[]
  value: string
  onChange: (lot: string) => void
}

/** The store's shelf: each lot with what its label says. Whether it may be used, the person must see. */
export function LotField({ label, lots, value, onChange }: LotFieldProps) {
  const { t, text } = useWords()
  const chosen = lots.find(({ id }) => id === value)
  return (
    <SelectField
      label={label}
      value={value}
      empty={t('weighing.chooseLot')}
      options={lots.map((lot) => ({ value: lot.id, title: `${lot.id} — ${text(lot.title)}` }))}
      hint={
        chosen &&
        [chosen.expiry && t('weighing.expiry', { date: chosen.expiry }), t('weighing.lotStatus', { status: lotStatus(chosen) }), chosen.assay !== undefined && t('weighing.assay', { assay: Number((chosen.assay * PERCENT).toFixed(1)) }), text(chosen.note)]
          .filter(Boolean)
          .join(' · ')
      }
      onChange={onChange}
    />
  )

  function lotStatus(lot: Lot): string {
    const known = (['released', 'quarantine', 'rejected'] as const).find((each) => each === lot.status.toLowerCase())
    return known ? t(`lotStatus.${known}`) : lot.status
  }
}
