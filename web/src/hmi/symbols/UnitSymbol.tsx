import type { ComponentType } from 'react'
import type { UnitView } from '../../api/model'
import type { TagGroup } from '../tagGroups'
import { AutoclavePicture } from './AutoclavePicture'
import { BalancePicture } from './BalancePicture'
import { CellBankPicture } from './CellBankPicture'
import { CentrifugePicture } from './CentrifugePicture'
import { ColumnPicture } from './ColumnPicture'
import { ContainerPicture } from './ContainerPicture'
import { FermenterSymbol } from './FermenterSymbol'
import { FillerPicture } from './FillerPicture'
import { FilterPicture } from './FilterPicture'
import { FreezerPicture } from './FreezerPicture'
import { HomogeniserPicture } from './HomogeniserPicture'
import { IvtReactorPicture } from './IvtReactorPicture'
import { LnpMixerPicture } from './LnpMixerPicture'
import { MixingVesselPicture } from './MixingVesselPicture'
import { PictureFrame } from './PictureFrame'
import { ShakerPicture } from './ShakerPicture'
import { UltrafilterPicture } from './UltrafilterPicture'

export interface SymbolProps {
  unit: UnitView
  groups: readonly TagGroup[]
  onOpen: (group: TagGroup) => void
}

export interface PictureProps {
  unit: UnitView
}

/** A unit without a picture of its own is drawn as a plain container: nothing but its name is needed to work with it. */
const PICTURES: readonly (readonly [RegExp, ComponentType<PictureProps>])[] = [
  [/balance|scale/i, BalancePicture],
  [/ivt/i, IvtReactorPicture],
  [/lnp/i, LnpMixerPicture],
  [/freezer/i, FreezerPicture],
  [/mix|media|buffer/i, MixingVesselPicture],
  [/autoclave/i, AutoclavePicture],
  [/bank/i, CellBankPicture],
  [/shak|flask/i, ShakerPicture],
  [/centrifug/i, CentrifugePicture],
  [/homogeni/i, HomogeniserPicture],
  [/chromat|column/i, ColumnPicture],
  [/ultra|uf|tff/i, UltrafilterPicture],
  [/fill/i, FillerPicture],
  [/filter/i, FilterPicture],
]

export function UnitSymbol(props: SymbolProps) {
  if (/ferment|bioreactor/i.test(props.unit.type)) return <FermenterSymbol {...props} />
  const Picture = PICTURES.find(([type]) => type.test(props.unit.type))?.[1] ?? ContainerPicture
  return (
    <PictureFrame {...props}>
      <Picture unit={props.unit} />
    </PictureFrame>
  )
}
