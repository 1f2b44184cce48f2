import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { recordQuery } from '../../api/runs'
import { usePageTitle } from '../../app/usePageTitle'
import { UnitScreen } from '../../hmi/UnitScreen'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { RecordPane } from '../../record/RecordPane'
import { TrendPane } from '../../trends/TrendPane'
import { PlantStrip } from './PlantStrip'

const PANES = ['record', 'plant', 'trends'] as const
type Pane = (typeof PANES)[number]

/** Record at the left, plant in the middle, trends at the right; on a small screen one of them at a time. */
export function Workspace() {
  const { t, text } = useWords()
  const { id, plan } = useRun()
  const search = useSearch({ from: '/inside/runs/$runId/' })
  const navigate = useNavigate({ from: '/runs/$runId' })
  const record = useSuspenseQuery(recordQuery(id)).data
  const [pane, setPane] = useState<Pane>('record')
  const chosen = plan.step(search.step) ?? plan.step(record.current) ?? plan.steps[0]
  const unit = plan.unit(search.unit) ?? (chosen && plan.unitOf(chosen)) ?? plan.view.units[0]
  usePageTitle(chosen ? text(chosen.step.title) : t('run.workspace'))
  return (
    <main id="main" className="workspace" data-pane={pane} tabIndex={-1}>
      <h1 className="hidden-text">{text(plan.view.summary.title)}</h1>
      <div className="pane-tabs segmented" role="group" aria-label={t('run.panes')}>
        {PANES.map((each) => (
          <button key={each} type="button" aria-pressed={pane === each} onClick={() => setPane(each)}>
            {t(`pane.${each}`)}
          </button>
        ))}
      </div>
      <section className="pane record-pane" data-name="record" aria-label={t('pane.record')}>
        <RecordPane
          record={record}
          chosen={chosen?.step.id}
          onChoose={(step) => void navigate({ to: '.', search: { step } })}
          onShowPlant={() => setPane('plant')}
        />
      </section>
      <section className="pane plant-pane" data-name="plant" aria-label={t('pane.plant')}>
        <PlantStrip
          current={unit?.name}
          onChoose={(name) => void navigate({ to: '.', search: (old) => ({ ...old, unit: name }) })}
        />
        {unit && <UnitScreen key={unit.name} unit={unit} />}
      </section>
      <section className="pane trend-pane" data-name="trends" aria-label={t('pane.trends')}>
        {unit && <TrendPane key={unit.name} unit={unit} />}
      </section>
    </main>
  )
}
