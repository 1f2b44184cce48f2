import type { UnitView } from '../../api/model'
import type { PlacedStep } from '../../live/RunPlan'
import type { TagGroup } from '../tagGroups'
import { GenericSymbol } from './GenericSymbol'

export interface SymbolProps {
  unit: UnitView
  groups: readonly TagGroup[]
  step: PlacedStep | undefined
  onOpen: (group: TagGroup | undefined) => void
}

/** The picture of a unit by its type; a type without a picture of its own gets the plain vessel. */
export function UnitSymbol(props: SymbolProps) {
  return <GenericSymbol {...props} />
}
