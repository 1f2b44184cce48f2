import type { Evaluation, LabMethod, PlotSeries } from '../../api/model'
import { useWords } from '../../language/useWords'
import { ReadingTable } from './ReadingTable'
import { PlotView } from '../laboratory/PlotView'
import { Remarks } from './Remarks'
import { traceTitle, useSubjects } from './subjects'
import { both } from './Traces'

/** Standards that span more than this are drawn over a logarithmic axis. */
const MANY_FOLD = 100
const SIGNS: Readonly<Record<string, string>> = { EQUAL: '', BELOW: '< ', ABOVE: '> ' }

/** What the method makes of the raw data, to compare with what was reported. */
export function EvaluationView({ evaluation, method }: { evaluation: Evaluation; method: LabMethod }) {
  const { t, text, quantity, limits } = useWords()
  const say = useSubjects()
  const title = (attribute: string) => text(method.results.find(({ name }) => name === attribute)?.title) || attribute
  const curve = evaluation.curves[0]
  const spectrum = curve?.xUnit === 'Da'
  const nominals = evaluation.points.map(({ nominal }) => nominal)
  const log = Math.min(...nominals, ...(curve?.x ?? [])) > 0 && Math.max(...nominals) > MANY_FOLD * Math.min(...nominals)
  const asked = ({ lower, upper, digits, unit }: Evaluation['suitability'][number]) => {
    const range = limits(lower, upper, digits, unit)
    return range && `(${range})`
  }
  const called = (name: string) =>
    name === 'curve' ? t('curve.fitted') : name.startsWith('curve ') ? name.slice('curve '.length) : t('curve.band')
  return (
    <section className="card stack" aria-labelledby="evaluation">
      <h3 id="evaluation">{t('lab.evaluation')}</h3>
      <ul>
        {evaluation.results.map((result) => (
          <li key={`${result.specimen} ${result.attribute}`}>
            {say(result.specimen)} {title(result.attribute)}:{' '}
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
              <li key={`${criterion.name} ${criterion.subject}`} className="criterion">
                <span className={criterion.met ? 'badge good' : 'badge critical'}>
                  {t(criterion.met ? 'lab.met' : 'lab.notMet')}
                </span>
                <span>
                  {text(criterion.title)}
                  {criterion.subject && <span className="soft"> · {say(criterion.subject)}</span>}:{' '}
                  <strong className="number">{quantity(criterion.value, criterion.digits, criterion.unit)}</strong>{' '}
                  <span className="small soft">{asked(criterion)}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {curve && (
        <PlotView
          inside
          file={method.id}
          plot={{
            name: 'evaluation',
            title: both(t(spectrum ? 'trace.mass' : 'curve.title')),
            x: { title: both(t(spectrum ? 'trace.mass' : 'trace.concentration')), unit: curve.xUnit, log },
            y: { title: both(t(spectrum ? 'trace.counts' : 'curve.response')), unit: spectrum ? '1' : curve.yUnit, log: false },
            series: [
              ...evaluation.curves.map((each): PlotSeries => ({
                name: each.name,
                title: both(each.subject ? traceTitle(each, say, true) : called(each.name)),
                kind: 'LINE',
                x: each.x,
                y: each.y,
                upper: null,
              })),
              ...(evaluation.points.length > 0
                ? [
                    {
                      name: 'standards',
                      title: both(t('plate.STANDARD')),
                      kind: 'POINTS' as const,
                      x: evaluation.points.map(({ nominal }) => nominal),
                      y: evaluation.points.map(({ response }) => response),
                      upper: null,
                    },
                  ]
                : []),
            ],
            marks: [],
          }}
        />
      )}
      {evaluation.figures.length > 0 && <ReadingTable caption={t('lab.computed')} readings={evaluation.figures} />}
      <Remarks flags={evaluation.flags} />
    </section>
  )
}
