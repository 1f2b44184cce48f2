import type { UnitView } from '../api/model'
import { useWords } from '../language/useWords'
import { useTagOn } from './symbols/useTagValue'

/** Says so where a model ends, instead of showing a pretty number. */
export function OutsideModel({ unit }: { unit: UnitView }) {
  const { t } = useWords()
  const outside = useTagOn(unit, /^outside$/)
  return outside ? (
    <p role="status" className="refusal">
      {t('hmi.outside')}
    </p>
  ) : null
}
