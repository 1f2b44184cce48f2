import type { Trace } from '../../api/model'
import { XyPlot } from '../../controls/XyPlot'
import { useWords } from '../../language/useWords'

const COLOURS = 6

/** Curves that an instrument recorded: onset of colour, a chromatogram. */
export function Traces({ traces }: { traces: readonly Trace[] }) {
  const { t, unit } = useWords()
  const first = traces[0]
  return (
    <XyPlot
      about={t('trace.title')}
      xTitle={unit(first?.xUnit) || first?.xUnit || ''}
      yTitle={unit(first?.yUnit)}
      series={traces.map((trace, index) => ({
        title: [trace.name, trace.subject].filter(Boolean).join(' '),
        x: trace.x,
        y: trace.y,
        colour: (index % COLOURS) + 1,
        dashed: index >= COLOURS,
      }))}
    />
  )
}
