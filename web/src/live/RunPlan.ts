import type { Lot, Operation, RunView, StepDefinition, Tag, UnitProcedure, UnitView } from '../api/model'

export interface PlacedStep {
  step: StepDefinition
  operation: Operation
  procedure: UnitProcedure
  /** `3.2.1`, as printed in the record. */
  number: string
}

/** What does not change during a run, with the ways to find things in it. */
export class RunPlan {
  readonly steps: readonly PlacedStep[]
  private readonly stepById: ReadonlyMap<string, PlacedStep>
  private readonly tagByName: ReadonlyMap<string, Tag>
  private readonly unitByName: ReadonlyMap<string, UnitView>

  constructor(readonly view: RunView) {
    this.steps = view.procedure.flatMap((procedure, p) =>
      procedure.operations.flatMap((operation, o) =>
        operation.steps.map((step, s) => ({ step, operation, procedure, number: `${p + 1}.${o + 1}.${s + 1}` })),
      ),
    )
    this.stepById = new Map(this.steps.map((placed) => [placed.step.id, placed]))
    this.unitByName = new Map(view.units.map((unit) => [unit.name, unit]))
    this.tagByName = new Map(view.units.flatMap((unit) => unit.tags.map((tag) => [tag.name, tag])))
  }

  step(id: string | null | undefined): PlacedStep | undefined {
    return id ? this.stepById.get(id) : undefined
  }

  tag(name: string | undefined): Tag | undefined {
    return name === undefined ? undefined : this.tagByName.get(name)
  }

  unit(name: string | undefined): UnitView | undefined {
    return name === undefined ? undefined : this.unitByName.get(name)
  }

  lot(id: string | undefined): Lot | undefined {
    return this.view.lots.find((lot) => lot.id === id)
  }

  /** What stands on the same shelf: lots of the material and of those whose name begins like it. */
  shelf(material: string | undefined): Lot[] {
    const first = material?.split('-')[0]
    return this.view.lots.filter((lot) => lot.material.split('-')[0] === first)
  }

  /** The plant unit that the HMI shows for a step. */
  unitOf({ step, procedure }: PlacedStep): UnitView | undefined {
    const candidates = [
      step.plantUnit,
      step.balance,
      unitOfTag(step.tag),
      step.command?.act,
      unitOfTag(step.command?.set),
      unitOfTag(step.until?.tag),
      step.kind === 'sample' ? step.from : undefined,
      procedure.unit,
    ]
    return candidates.map((name) => this.unit(name)).find((unit) => unit !== undefined)
  }

  /** The unit of measure in which a step's value is written. */
  measureOf(step: StepDefinition): string {
    return step.unit ?? this.tag(step.tag)?.unit ?? ''
  }
}

export function unitOfTag(tag: string | undefined): string | undefined {
  return tag?.split('.')[0]
}
