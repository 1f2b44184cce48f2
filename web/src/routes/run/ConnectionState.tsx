import { useWords } from '../../language/useWords'
import { useConnection } from '../../live/useLive'

export function ConnectionState() {
  const { t } = useWords()
  const connection = useConnection()
  return (
    <span role="status" className={`connection ${connection}`}>
      <span className="dot" aria-hidden="true" />
      {t(`connection.${connection}`)}
    </span>
  )
}
