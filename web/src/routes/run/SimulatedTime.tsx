import { useWords } from '../../language/useWords'
import { useTime } from '../../live/useLive'

export function SimulatedTime() {
  const { t, elapsed } = useWords()
  const time = useTime()
  return (
    <span className="simulated-time">
      <span className="small soft">{t('clock.simulated')}</span>
      <time className="number" dateTime={`PT${Math.floor(time)}S`}>
        {elapsed(time)}
      </time>
    </span>
  )
}
