import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { evaluate, exampleFile, type AnalysisRequest } from '../../api/analyses'
import type { Analysis, AnalysisExample } from '../../api/model'
import { Refusal } from '../../controls/Refusal'
import { useNarrow } from '../../controls/useNarrow'
import { useWords } from '../../language/useWords'
import { FileField } from './FileField'
import { OptionField } from './OptionField'
import { OutcomeView } from './OutcomeView'

/** So many options fit on a telephone without being folded away. */
const FEW = 3

function presets(analysis: Analysis): Record<string, string> {
  return Object.fromEntries(analysis.options.map((option) => [option.name, option.preset ?? '']))
}

export interface AnalysisBenchProps {
  analysis: Analysis
  /** Files and options to begin with; they are evaluated at once. */
  given?: AnalysisRequest
}

/** One analysis: its files and options, then what came out of them. */
export function AnalysisBench({ analysis, given }: AnalysisBenchProps) {
  const { t, text } = useWords()
  const [options, setOptions] = useState<Record<string, string>>(() => ({ ...presets(analysis), ...given?.options }))
  const [files, setFiles] = useState<Record<string, File>>(() => ({ ...given?.files }))
  const outcome = useRef<HTMLDivElement>(null)
  const run = useMutation({
    mutationFn: evaluate,
    onSuccess: () => setTimeout(() => outcome.current?.focus({ preventScroll: false })),
  })
  const { mutate } = run
  useEffect(() => {
    if (given) mutate({ ...given, options: { ...presets(analysis), ...given.options } })
  }, [analysis, given, mutate])
  const narrow = useNarrow()
  const fill = useMutation({
    mutationFn: async (example: AnalysisExample): Promise<AnalysisRequest> => {
      const slots = await Promise.all(
        Object.entries(example.files).map(async ([slot, name]) => [slot, await exampleFile(analysis.name, slot, name)] as const),
      )
      return { name: analysis.name, options: { ...presets(analysis), ...example.options }, files: Object.fromEntries(slots) }
    },
    onSuccess: (request) => {
      setOptions({ ...request.options })
      setFiles({ ...request.files })
      run.mutate(request)
    },
  })
  const ready =
    analysis.files.every((slot) => !slot.required || files[slot.name]) &&
    analysis.options.every((option) => !option.mandatory || options[option.name]?.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run.mutate({ name: analysis.name, options, files })
  }
  return (
    <div className="stack analysis-bench">
      <div>
        <p className="soft small">{text(analysis.groupTitle)}</p>
        <h1>{text(analysis.title)}</h1>
        <p>{text(analysis.purpose)}</p>
      </div>
      <form className="card stack" onSubmit={submit} aria-label={text(analysis.title)}>
        {analysis.files.map((slot) => (
          <FileField
            key={slot.name}
            slot={slot}
            file={files[slot.name]}
            onChange={(file) =>
              setFiles((now) => {
                const { [slot.name]: _, ...others } = now
                return file ? { ...others, [slot.name]: file } : others
              })
            }
          />
        ))}
        {analysis.options.length > 0 && (
          <Settings folded={narrow && analysis.options.length > FEW && !analysis.options.some(({ mandatory }) => mandatory)} count={analysis.options.length}>
            {analysis.options.map((option) => (
              <OptionField
                key={option.name}
                option={option}
                value={options[option.name] ?? ''}
                onChange={(value) => setOptions((now) => ({ ...now, [option.name]: value }))}
              />
            ))}
          </Settings>
        )}
        <div className="row no-print">
          <button type="submit" className="button primary" disabled={!ready || run.isPending}>
            {t(run.isPending ? 'analysis.running' : 'analysis.run')}
          </button>
          {analysis.examples.slice(0, 3).map((example, index) => (
            <button
              key={example.command}
              type="button"
              className="button"
              disabled={fill.isPending || run.isPending}
              title={example.command}
              onClick={() => fill.mutate(example)}
            >
              {analysis.examples.length > 1 ? t('analysis.exampleNumber', { number: index + 1 }) : t('analysis.example')}
            </button>
          ))}
          {!ready && <span className="soft small">{t('analysis.needed')}</span>}
        </div>
        <Refusal error={run.error ?? fill.error} />
      </form>
      <div ref={outcome} tabIndex={-1}>
        {run.data && run.variables && <OutcomeView outcome={run.data} request={run.variables} />}
      </div>
      <footer className="small soft stack-tight">
        <p>
          {t('analysis.sources')}: {analysis.sources.join('; ')}
        </p>
        <p>
          {t('analysis.command')}: <code>./seedtrain {analysis.examples[0]?.command}</code>
        </p>
      </footer>
    </div>
  )
}

/** The options, folded away where there is no room for them and all have a value. */
function Settings({ folded, count, children }: { folded: boolean; count: number; children: ReactNode }) {
  const { t } = useWords()
  if (!folded) return <div className="fields">{children}</div>
  return (
    <details>
      <summary>{t('analysis.settings', { count })}</summary>
      <div className="fields">{children}</div>
    </details>
  )
}
