import { useSuspenseQuery } from '@tanstack/react-query'
import type { ActionName } from '../api/model'
import { recordQuery } from '../api/runs'
import { LotField } from '../controls/LotField'
import { SelectField } from '../controls/SelectField'
import { TextField } from '../controls/TextField'
import { useWords } from '../language/useWords'
import { useRun } from '../live/RunContext'

export interface ActionNameFieldProps {
  name: ActionName
  value: string
  onChange: (value: string) => void
}

/** A lot, a container or a text that an action needs. */
export function ActionNameField({ name, value, onChange }: ActionNameFieldProps) {
  const { t, text } = useWords()
  const { id, plan } = useRun()
  const record = useSuspenseQuery(recordQuery(id)).data
  switch (name.kind) {
    case 'LOT':
      return <LotField label={text(name.title)} lots={plan.view.lots} value={value} onChange={onChange} />
    case 'CONTAINER': {
      const vessels = [
        ...plan.view.units.map((unit) => ({ value: unit.name, title: `${unit.name} ${text(unit.title)}` })),
        ...record.containers
          .filter(({ name: container }) => !plan.unit(container))
          .map((container) => ({ value: container.name, title: container.label ?? container.name })),
      ]
      const known = vessels.some((vessel) => vessel.value === value)
      return (
        <SelectField
          label={text(name.title)}
          value={value}
          empty={t('control.choose')}
          options={known || value === '' ? vessels : [{ value, title: value }, ...vessels]}
          onChange={onChange}
        />
      )
    }
    default:
      return <TextField label={text(name.title)} value={value} onChange={onChange} required={name.required} />
  }
}
