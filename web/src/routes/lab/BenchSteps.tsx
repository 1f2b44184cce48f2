import { useWords } from '../../language/useWords'

const STEPS = ['stepWorksheet', 'stepRaw', 'stepReport', 'stepCompare'] as const

/** Where one is in a test: 1 worksheet, 2 raw data, 3 report, 4 comparison. */
export function BenchSteps({ at }: { at: number }) {
  const { t } = useWords()
  return (
    <ol className="bench-steps" aria-label={t('lab.steps')}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={index + 1 === at ? 'step' : undefined} className={index + 1 < at ? 'done' : undefined}>
          <span className="bench-step-number" aria-hidden="true">
            {index + 1}
          </span>
          {t(`lab.${step}`)}
        </li>
      ))}
    </ol>
  )
}
