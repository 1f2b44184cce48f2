import { useState } from 'react'
import type { UnitView } from '../../api/model'
import { Modal } from '../../controls/Modal'
import { useWords } from '../../language/useWords'
import { ActionForm } from '../ActionForm'
import { calibrationOf } from '../calibration'
import { isLoop, ordered, type TagGroup } from '../tagGroups'
import { useClosed } from '../../live/useClosed'
import { useAlarms } from '../../live/useLive'
import { AlarmList } from '../../routes/run/AlarmList'
import { Bar } from './Bar'
import { FaceplateRow } from './FaceplateRow'

export interface FaceplateProps {
  unit: UnitView
  group: TagGroup
  onClose: () => void
}

/** One loop or device: value, set-point, mode and output with bars, and the fields to change what can be changed. */
export function Faceplate({ unit, group, onClose }: FaceplateProps) {
  const { t, text } = useWords()
  const [calibrating, setCalibrating] = useState(false)
  const closed = useClosed()
  const calibration = calibrationOf(unit, group)
  const alarms = useAlarms().filter(({ tag }) => group.tags.some(({ name }) => name === tag))
  return (
    <Modal open onClose={onClose} title={`${unit.name}.${group.part}`} about={text(group.reading?.title ?? group.tags[0]?.title)}>
      <div className="faceplate">
        {isLoop(group) && (
          <div className="bars" aria-hidden="true">
            <Bar tag={group.reading!} label={t('hmi.pv')} mark={group.setpoint} />
            {group.output && <Bar tag={group.output} label={t('hmi.out')} />}
          </div>
        )}
        <ul className="faceplate-rows">
          {ordered(group).map((tag) => (
            <FaceplateRow key={tag.name} tag={tag} />
          ))}
        </ul>
      </div>
      {!closed && alarms.length > 0 && <AlarmList alarms={alarms} />}
      {!closed && calibration && (
        <div className="calibration">
          <button type="button" className="button" aria-expanded={calibrating} onClick={() => setCalibrating(!calibrating)}>
            {t('hmi.calibrate')}
          </button>
          {calibrating && (
            <ActionForm unit={unit} action={calibration.action} names={calibration.names} step={null} />
          )}
        </div>
      )}
    </Modal>
  )
}
