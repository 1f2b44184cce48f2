import { useMemo, useState } from 'react'
import type { UnitView } from '../api/model'
import { useNarrow } from '../controls/useNarrow'
import { useWords } from '../language/useWords'
import { unitOfTag } from '../live/RunPlan'
import { useClosed } from '../live/useClosed'
import { useAlarms } from '../live/useLive'
import { ActionBar } from './ActionBar'
import { Faceplate } from './faceplate/Faceplate'
import { Chromatogram } from './Chromatogram'
import { GroupGrid } from './GroupGrid'
import { Malfunctions } from './Malfunctions'
import { OutsideModel } from './OutsideModel'
import { UnitSymbol } from './symbols/UnitSymbol'
import { tagGroups, type TagGroup } from './tagGroups'
import './hmi.css'

/** The HMI of one unit: its picture, its values and loops, what can be done with it. */
export function UnitScreen({ unit }: { unit: UnitView }) {
  const { t, text } = useWords()
  const groups = useMemo(() => tagGroups(unit), [unit])
  const [part, setPart] = useState<string>()
  const closed = useClosed()
  const narrow = useNarrow()
  const drawnLarge = /ferment|bioreactor|clean-room/i.test(unit.type)
  const alarms = useAlarms().filter(({ tag }) => unitOfTag(tag) === unit.name)
  const open = (group: TagGroup) => setPart(group.part)
  const shown = groups.find((group) => group.part === part)
  return (
    <div className="unit-screen">
      <div className="spread">
        <h2>
          {unit.name} <span className="unit-title">{text(unit.title)}</span>
        </h2>
        {!closed && alarms.length > 0 && (
          <span className={`badge alarm-${alarms[0]!.priority}`}>{t('alarm.count', { count: alarms.length })}</span>
        )}
      </div>
      <OutsideModel unit={unit} />
      <UnitSymbol unit={unit} groups={groups} onOpen={open} />
      {/chromat|column/i.test(unit.type) && <Chromatogram unit={unit} />}
      {narrow && drawnLarge && <GroupGrid groups={groups} onOpen={open} />}
      <ActionBar unit={unit} />
      {!narrow && drawnLarge && <GroupGrid groups={groups} onOpen={open} />}
      <Malfunctions unit={unit} />
      {shown && <Faceplate unit={unit} group={shown} onClose={() => setPart(undefined)} />}
    </div>
  )
}
