import { useSuspenseQuery } from '@tanstack/react-query'
import { recordQuery } from '../../api/runs'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { enteredValue } from '../enteredValue'
import { Calculator } from './Calculator'

export interface ComputedAmountsProps {
  /** By name of the amount. */
  formulas: Readonly<Record<string, string>>
  inputs: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The formula of an amount that is computed from earlier entries, with those entries beside it. */
export function ComputedAmounts({ formulas, inputs }: ComputedAmountsProps) {
  const { t, text, unit } = useWords()
  const { id, plan } = useRun()
  const record = useSuspenseQuery(recordQuery(id)).data
  return (
    <div className="stack-tight">
      {Object.entries(formulas).map(([amount, formula]) => {
        const found = Object.entries(inputs[amount] ?? {}).map(([symbol, reference]) => ({
          symbol,
          title: plan.step(reference.split('#')[0])?.step.title,
          entered: enteredValue(record, reference),
        }))
        return (
          <div key={amount} className="formula-box">
            <p>
              <code>
                {amount} = {formula}
              </code>
            </p>
            <ul className="small">
              {found.map(({ symbol, title, entered }) => (
                <li key={symbol}>
                  <code>{symbol}</code> = {entered ? `${entered.text} ${unit(entered.unit)}` : t('control.missingInput')}{' '}
                  <span className="soft">{text(title)}</span>
                </li>
              ))}
            </ul>
            <Calculator
              start={formula}
              values={Object.fromEntries(found.map(({ symbol, entered }) => [symbol, entered?.text ?? '']))}
            />
          </div>
        )
      })}
    </div>
  )
}
