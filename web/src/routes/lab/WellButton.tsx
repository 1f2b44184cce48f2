import type { KeyboardEvent } from 'react'
import { useWords } from '../../language/useWords'
import type { Filling } from './plate'

export interface WellButtonProps {
  position: string
  filling: Filling | undefined
  /** Only one well of a plate is in the tab order; the arrow keys go to the others. */
  reachable: boolean
  onKeyDown: (event: KeyboardEvent) => void
  onPress: () => void
  onDragOver: () => void
}

export function WellButton(props: WellButtonProps) {
  const { t } = useWords()
  const { filling } = props
  const content = filling
    ? `${t(`plate.${filling.role}`)} ${filling.name} ${filling.role === 'BLANK' ? '' : filling.amount}`
    : t('plate.emptyWell')
  return (
    <td role="gridcell">
      <button
        type="button"
        className={filling ? `well ${filling.role.toLowerCase()}` : 'well'}
        data-well={props.position}
        tabIndex={props.reachable ? 0 : -1}
        aria-label={t('plate.well', { position: props.position, content })}
        onKeyDown={props.onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.releasePointerCapture?.(event.pointerId)
          props.onPress()
        }}
        onPointerEnter={props.onDragOver}
      >
        {filling && (filling.role === 'BLANK' ? t('plate.blankShort') : filling.amount)}
      </button>
    </td>
  )
}
