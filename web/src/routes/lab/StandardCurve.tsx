import { useState } from 'react'
import type { WellReading } from '../../api/model'
import { SelectField } from '../../controls/SelectField'
import { XyPlot } from '../../controls/XyPlot'
import { useWords } from '../../language/useWords'
import { at, fit, MODELS, type Model } from './curve'
import type { Plate } from './plate'
import { CurveSamples } from './CurveSamples'
import { CurveStandards } from './CurveStandards'
import { platePoints } from './platePoints'

const CURVE_POINTS = 60
const R2_DIGITS = 5
const COEFFICIENT_DIGITS = 4

export interface StandardCurveProps {
  wells: readonly WellReading[]
  plate: Plate
  /** The analyst takes the mean of the samples as the result. */
  onUse: (value: string) => void
}

/** The analyst's own evaluation: blank taken off, a curve through the standards, the samples read off it. */
export function StandardCurve({ wells, plate, onUse }: StandardCurveProps) {
  const { t, number } = useWords()
  const [model, setModel] = useState<Model>('quadratic')
  const { standards, samples } = platePoints(wells, plate)
  const curve = fit(
    model,
    standards.map(({ amount }) => amount),
    standards.map(({ response }) => response),
  )
  const highest = Math.max(...standards.map(({ amount }) => amount), 1)
  const grid = Array.from({ length: CURVE_POINTS + 1 }, (_, index) => (highest * index) / CURVE_POINTS)
  return (
    <section className="card stack" aria-labelledby="standard-curve">
      <div className="spread">
        <h3 id="standard-curve">{t('curve.title')}</h3>
        <SelectField
          label={t('curve.model')}
          value={model}
          options={MODELS.map((each) => ({ value: each, title: t(`curve.${each}`) }))}
          onChange={(value) => setModel(value as Model)}
        />
      </div>
      {curve ? (
        <>
          <XyPlot
            about={t('curve.about')}
            xTitle={t('curve.xTitle')}
            yTitle={t('curve.response')}
            series={[
              { title: t('plate.STANDARD'), x: standards.map(({ amount }) => amount), y: standards.map(({ response }) => response), colour: 1, points: true },
              { title: t('curve.fitted'), x: grid, y: grid.map((x) => at(curve, x)), colour: 1 },
            ]}
          />
          <p className="number small">
            {t('curve.r2')} {number(curve.r2, R2_DIGITS)} · {t('curve.coefficients')}{' '}
            {curve.coefficients.map((value) => value.toPrecision(COEFFICIENT_DIGITS)).join(' · ')}
          </p>
          <CurveStandards standards={standards} curve={curve} />
          <CurveSamples samples={samples} curve={curve} highest={highest} onUse={onUse} />
        </>
      ) : (
        <p className="note">{t('curve.tooFew')}</p>
      )}
    </section>
  )
}
