import { useDeferredValue, useMemo, useState } from 'react'
import type { RecordView } from '../api/model'
import { SelectField } from '../controls/SelectField'
import { TextField } from '../controls/TextField'
import { useWords } from '../language/useWords'
import { useRun } from '../live/RunContext'
import { useClosed } from '../live/useClosed'
import { ProcedureSection } from './ProcedureSection'
import { matches, RECORD_FILTERS, type RecordFilter } from './search'
import './record.css'

export interface RecordPaneProps {
  record: RecordView
  chosen: string | undefined
  onChoose: (step: string) => void
  onShowPlant: () => void
}

/** The batch record: every step in its order, the one at hand open. */
export function RecordPane({ record, chosen, onChoose, onShowPlant }: RecordPaneProps) {
  const { t, text } = useWords()
  const { plan } = useRun()
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<RecordFilter>('all')
  const closed = useClosed()
  const wanted = useDeferredValue(search)
  const states = useMemo(() => new Map(record.steps.map((state) => [state.id, state])), [record])
  const shown = useMemo(
    () =>
      new Set(
        plan.steps
          .filter(({ step }) => matches(step, states.get(step.id), wanted, filter, text))
          .map(({ step }) => step.id),
      ),
    [plan, states, wanted, filter, text],
  )
  return (
    <div className="record">
      <div className="record-tools">
        <TextField label={t('record.search')} type="search" value={search} onChange={setSearch} />
        <SelectField
          label={t('record.filter')}
          value={filter}
          options={RECORD_FILTERS.map((each) => ({ value: each, title: t(`record.filters.${each}`) }))}
          onChange={(value) => setFilter(value as RecordFilter)}
        />
        {!closed && record.current && record.current !== chosen && (
          <button type="button" className="button small" onClick={() => onChoose(record.current!)}>
            {t('record.toCurrent')}
          </button>
        )}
      </div>
      {shown.size === 0 && <p className="note">{t('record.nothing')}</p>}
      {plan.view.procedure.map((procedure, index) => (
        <ProcedureSection
          key={procedure.id}
          procedure={procedure}
          number={index + 1}
          states={states}
          shown={shown}
          searching={wanted !== '' || filter !== 'all'}
          chosen={chosen}
          current={record.current ?? undefined}
          onChoose={onChoose}
          onShowPlant={onShowPlant}
        />
      ))}
    </div>
  )
}
