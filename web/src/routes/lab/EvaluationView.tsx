import type { Evaluation, LabMethod } from '../../api/model'
import { XyPlot } from '../../controls/XyPlot'
import { useWords } from '../../language/useWords'
import { ReadingTable } from './ReadingTable'
import { Remarks } from './Remarks'

const SIGNS: Readonly<Record<string, string>> = { EQUAL: '', BELOW: '< ', ABOVE: '> ' }

/** What the method makes of the raw data, to compare with what was reported. */
export function EvaluationView({ evaluation, method }: { evaluation: Evaluation; method: LabMethod }) {
  const { t, text, quantity, unit } = useWords()
  const title = (attribute: string) => text(method.results.find(({ name }) => name === attribute)?.title) || attribute
  const curve = evaluation.curves[0]
  return (
    <section className="card stack" aria-labelledby="evaluation">
      <h3 id="evaluation">{t('lab.evaluation')}</h3>
      <ul>
        {evaluation.results.map((result) => (
          <li key={`${result.specimen} ${result.attribute}`}>
            {result.specimen} {title(result.attribute)}:{' '}
            <strong className="number">
              {SIGNS[result.relation] ?? ''}
              {quantity(result.value, result.digits, result.unit)}
            </strong>{' '}
            <span className="small soft">
              ({quantity(result.low, result.digits, '')} – {quantity(result.high, result.digits, result.unit)})
            </span>
          </li>
        ))}
      </ul>
      {evaluation.suitability.length > 0 && (
        <div className="stack-tight">
          <h4>{t('lab.suitability')}</h4>
          <ul>
            {evaluation.suitability.map((criterion) => (
              <li key={`${criterion.name} ${criterion.subject}`} className="row tight">
                <span className={criterion.met ? 'badge good' : 'badge critical'}>
                  {t(criterion.met ? 'lab.met' : 'lab.notMet')}
                </span>
                <span>
                  {text(criterion.title)} {criterion.subject}{' '}
                  <span className="number">{quantity(criterion.value, criterion.digits, criterion.unit)}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {curve && (
        <XyPlot
          about={t('curve.title')}
          xTitle={unit(curve.xUnit)}
          yTitle={unit(curve.yUnit)}
          series={[
            ...evaluation.curves.map((each, index) => ({ title: each.name, x: each.x, y: each.y, colour: index + 1 })),
            ...(evaluation.points.length > 0
              ? [
                  {
                    title: t('plate.STANDARD'),
                    x: evaluation.points.map(({ nominal }) => nominal),
                    y: evaluation.points.map(({ response }) => response),
                    colour: 1,
                    points: true,
                  },
                ]
              : []),
          ]}
        />
      )}
      {evaluation.figures.length > 0 && <ReadingTable caption={t('lab.computed')} readings={evaluation.figures} />}
      <Remarks flags={evaluation.flags} />
    </section>
  )
}
