import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { byArea } from './areas'
import { StripUnits } from './StripUnits'

/** The whole plant in one strip by areas, to go to another unit; bottles and bags are kept folded. */
export function PlantStrip(props: { current: string | undefined; onChoose: (unit: string) => void }) {
  const { t } = useWords()
  const { plan } = useRun()
  const units = plan.view.units.filter(({ type }) => type !== 'container')
  const vessels = plan.view.units.filter(({ type }) => type === 'container')
  return (
    <nav className="plant-strip" aria-label={t('plant.overview')}>
      {byArea(units).map(({ area, units: together }) => (
        <section key={area} className="strip-area" aria-label={t(`area.${area}`)}>
          <span className="small soft" aria-hidden="true">
            {t(`area.${area}`)}
          </span>
          <StripUnits units={together} {...props} />
        </section>
      ))}
      {vessels.length > 0 && (
        <details open={vessels.some(({ name }) => name === props.current) || undefined}>
          <summary className="small">{t('plant.vessels', { count: vessels.length })}</summary>
          <StripUnits units={vessels} {...props} />
        </details>
      )}
    </nav>
  )
}
