import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseIcon } from './CloseIcon'

export interface ModalProps {
  title: string
  about?: string
  open: boolean
  onClose: () => void
  wide?: boolean
  children: ReactNode
}

export function Modal(props: ModalProps) {
  const { t } = useTranslation()
  return (
    <Dialog.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="shade" />
        <Dialog.Content
          className={props.wide ? 'dialog wide' : 'dialog'}
          {...(props.about === undefined && { 'aria-describedby': undefined })}
        >
          <div className="dialog-head">
            <div>
              <Dialog.Title asChild>
                <h2>{props.title}</h2>
              </Dialog.Title>
              {props.about !== undefined && (
                <Dialog.Description className="soft">{props.about}</Dialog.Description>
              )}
            </div>
            <Dialog.Close className="icon-button" aria-label={t('action.close')}>
              <CloseIcon />
            </Dialog.Close>
          </div>
          {props.children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
