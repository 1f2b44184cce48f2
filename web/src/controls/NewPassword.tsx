import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from './TextField'

export interface NewPasswordProps {
  label: string
  /** The password, or nothing while it is too short or the two differ. */
  onChange: (password: string | undefined) => void
}

const SHORTEST = 10

/** A new password, typed twice. */
export function NewPassword(props: NewPasswordProps) {
  const { t } = useTranslation()
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const different = again !== '' && again !== first
  const type = (one: string, two: string) => {
    setFirst(one)
    setAgain(two)
    props.onChange(one.length >= SHORTEST && one === two ? one : undefined)
  }
  return (
    <>
      <TextField
        label={props.label}
        hint={t('setup.passwordHint', { count: SHORTEST })}
        type="password"
        value={first}
        onChange={(typed) => type(typed, again)}
        autoComplete="new-password"
        required
      />
      <TextField
        label={t('setup.again')}
        wrong={different ? t('setup.different') : undefined}
        type="password"
        value={again}
        onChange={(typed) => type(first, typed)}
        autoComplete="new-password"
        required
      />
    </>
  )
}
