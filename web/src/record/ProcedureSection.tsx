import { useEffect, useState } from 'react'
import type { StepState, UnitProcedure } from '../api/model'
import { useWords } from '../language/useWords'
import { isFinished } from './search'
import { StepItem } from './StepItem'

export interface ProcedureSectionProps {
  procedure: UnitProcedure
  number: number
  states: ReadonlyMap<string, StepState>
  shown: ReadonlySet<string>
  searching: boolean
  chosen: string | undefined
  current: string | undefined
  onChoose: (step: string) => void
  onShowPlant: () => void
}

/** One unit procedure, folded unless the step at hand is in it or something is searched. */
export function ProcedureSection(props: ProcedureSectionProps) {
  const { t, text } = useWords()
  const { procedure, states, shown, chosen } = props
  const steps = procedure.operations.flatMap(({ steps }) => steps)
  const here = steps.some(({ id }) => id === chosen || id === props.current)
  const [open, setOpen] = useState(here)
  useEffect(() => {
    if (here) setOpen(true)
  }, [here])
  const visible = steps.filter(({ id }) => shown.has(id))
  if (visible.length === 0) return null
  const done = steps.filter(({ id }) => isFinished(states.get(id))).length
  const unfolded = open || props.searching
  const list = `procedure-${procedure.id}`
  return (
    <section className="procedure" aria-label={text(procedure.title)}>
      <h2>
        <button
          type="button"
          className="procedure-head"
          aria-expanded={unfolded}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          <span>
            {props.number} {text(procedure.title)}
          </span>
          <span className="small soft number">{t('record.done', { done, total: steps.length })}</span>
        </button>
      </h2>
      <div id={list} hidden={!unfolded}>
        {unfolded &&
          procedure.operations.map((operation, o) => {
            const inside = operation.steps.filter(({ id }) => shown.has(id))
            if (inside.length === 0) return null
            return (
              <div key={operation.id} className="operation">
                <h3>
                  {props.number}.{o + 1} {text(operation.title)}
                </h3>
                <ol>
                  {inside.map((step) => (
                    <StepItem
                      key={step.id}
                      id={step.id}
                      state={states.get(step.id)}
                      chosen={step.id === chosen}
                      current={step.id === props.current}
                      onChoose={() => props.onChoose(step.id)}
                      onShowPlant={props.onShowPlant}
                    />
                  ))}
                </ol>
              </div>
            )
          })}
      </div>
    </section>
  )
}
