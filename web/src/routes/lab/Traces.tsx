import { useState } from 'react'
import type { Plot, Text, Trace } from '../../api/model'
import { useWords } from '../../language/useWords'
import { PlotView } from '../laboratory/PlotView'
import { traceTitle, useSubjects } from './subjects'

const COLOURS = 6
/** With more curves than this the colour tells what was measured, not which run. */
const MANY = 8
/** A broth without growth is drawn as what it is: clear [NTU]. */
const CLEAR_NTU = 20

const X_TITLES = { min: 'time', s: 'time', 'm/z': 'massToCharge', d: 'days', '1': 'cycle', Da: 'mass' } as const
const Y_TITLES = { mAU: 'absorbance', counts: 'counts', RFU: 'fluorescence', mV: 'potential', NTU: 'turbidity' } as const

export const both = (words: string): Text => ({ en: words, ko: words })

/** Curves that an instrument recorded: onset of colour, a chromatogram, a spectrum. */
export function Traces({ traces, file }: { traces: readonly Trace[]; file: string }) {
  const { t } = useWords()
  const say = useSubjects()
  const [chosen, setChosen] = useState<string>()
  const first = traces[0]
  if (!first) return null
  const subjects = [...new Set(traces.map(({ subject }) => subject))]
  const shown = traces.filter(({ subject }) => chosen === undefined || subject === chosen)
  const bySubject = shown.length > MANY
  const colour = (trace: Trace, index: number) => ((bySubject ? subjects.indexOf(trace.subject) : index) % COLOURS) + 1
  const title = (trace: Trace) => traceTitle(trace, say, shown.filter(({ subject }) => subject === trace.subject).length === 1)
  const xWord = X_TITLES[first.xUnit as keyof typeof X_TITLES] ?? 'time'
  const yWord = Y_TITLES[first.yUnit as keyof typeof Y_TITLES] ?? 'signal'
  const plot: Plot = {
    name: 'traces',
    title: both(t('trace.title')),
    x: { title: both(t(`trace.${xWord}`)), unit: first.xUnit === 'm/z' || first.xUnit === 'd' ? '1' : first.xUnit, log: false },
    y: { title: both(t(`trace.${yWord}`)), unit: first.yUnit === 'counts' ? '1' : first.yUnit, log: false },
    series: shown.map((trace) => ({ name: trace.name, title: both(title(trace)), kind: 'LINE', x: trace.x, y: trace.y, upper: null })),
    marks: [],
  }
  return (
    <div className="stack-tight">
      {subjects.length > 1 && (
        <div className="segmented subjects" role="group" aria-label={t('lab.subjects')}>
          <button type="button" aria-pressed={chosen === undefined} onClick={() => setChosen(undefined)}>
            {t('lab.allSubjects')}
          </button>
          {subjects.map((subject) => (
            <button key={subject} type="button" aria-pressed={chosen === subject} onClick={() => setChosen(subject)}>
              {say(subject)}
            </button>
          ))}
        </div>
      )}
      <PlotView
        inside
        key={chosen ?? ''}
        plot={plot}
        file={file}
        colours={shown.map(colour)}
        {...(bySubject && { legend: subjects.filter((each) => chosen === undefined || each === chosen).map((subject) => ({ title: say(subject), colour: (subjects.indexOf(subject) % COLOURS) + 1 })) })}
        {...(first.yUnit === 'NTU' && { least: { low: 0, high: CLEAR_NTU } })}
      />
    </div>
  )
}
