import type { ComponentType } from 'react'
import type { UnitView } from '../../api/model'
import type { TagGroup } from '../tagGroups'
import { AutoclavePicture } from './AutoclavePicture'
import { BalancePicture } from './BalancePicture'
import { CabinetPicture } from './CabinetPicture'
import { CellBankPicture } from './CellBankPicture'
import { CentrifugePicture } from './CentrifugePicture'
import { CipSkidPicture } from './CipSkidPicture'
import { CleanRoomsSymbol } from './CleanRoomsSymbol'
import { CleanSteamPicture } from './CleanSteamPicture'
import { ColumnPicture } from './ColumnPicture'
import { CompressedAirPicture } from './CompressedAirPicture'
import { ContainerPicture } from './ContainerPicture'
import { FermenterSymbol } from './FermenterSymbol'
import { FillerPicture } from './FillerPicture'
import { FilterPicture } from './FilterPicture'
import { FreezeDryerPicture } from './FreezeDryerPicture'
import { FreezerPicture } from './FreezerPicture'
import { HomogeniserPicture } from './HomogeniserPicture'
import { InactivationVesselPicture } from './InactivationVesselPicture'
import { IncubatorPicture } from './IncubatorPicture'
import { InspectionPicture } from './InspectionPicture'
import { IvtReactorPicture } from './IvtReactorPicture'
import { LabellerPicture } from './LabellerPicture'
import { LnpMixerPicture } from './LnpMixerPicture'
import { MixingVesselPicture } from './MixingVesselPicture'
import { PictureFrame } from './PictureFrame'
import { RockingBagPicture } from './RockingBagPicture'
import { ShakerPicture } from './ShakerPicture'
import { UltrafilterPicture } from './UltrafilterPicture'
import { VirusFilterPicture } from './VirusFilterPicture'
import { WaterLoopPicture } from './WaterLoopPicture'
import { WaterTreatmentPicture } from './WaterTreatmentPicture'

export interface SymbolProps {
  unit: UnitView
  groups: readonly TagGroup[]
  onOpen: (group: TagGroup) => void
}

export interface PictureProps {
  unit: UnitView
}

/** A unit without a picture of its own is drawn as a cabinet with its switches: nothing else is needed to work with it. */
const PICTURES: readonly (readonly [RegExp, ComponentType<PictureProps>])[] = [
  [/^container$/i, ContainerPicture],
  [/balance|scale/i, BalancePicture],
  [/inactivation/i, InactivationVesselPicture],
  [/virus-filter/i, VirusFilterPicture],
  [/freeze-dr/i, FreezeDryerPicture],
  [/label/i, LabellerPicture],
  [/inspection/i, InspectionPicture],
  [/wave|rocking/i, RockingBagPicture],
  [/culture-flask|incubator/i, IncubatorPicture],
  [/purified-water/i, WaterTreatmentPicture],
  [/water-loop/i, WaterLoopPicture],
  [/steam/i, CleanSteamPicture],
  [/compressed-air/i, CompressedAirPicture],
  [/cip/i, CipSkidPicture],
  [/ivt/i, IvtReactorPicture],
  [/lnp/i, LnpMixerPicture],
  [/freezer/i, FreezerPicture],
  [/mixing|media|buffer/i, MixingVesselPicture],
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
  if (/clean-room/i.test(props.unit.type)) return <CleanRoomsSymbol {...props} />
  const Picture = PICTURES.find(([type]) => type.test(props.unit.type))?.[1] ?? CabinetPicture
  return (
    <PictureFrame {...props}>
      <Picture unit={props.unit} />
    </PictureFrame>
  )
}
