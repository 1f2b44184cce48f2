import '../record.css'
import { useState } from 'react'
import { TextField } from '../../controls/TextField'
import { calculate } from '../calculate'
import { useWords } from '../../language/useWords'

const SHOWN_DIGITS = 8

/** A pocket calculator: what is typed is computed, the person decides what to write down. */
export function Calculator(props: { start: string; values: Readonly<Record<string, string>> }) {
  const { t } = useWords()
  const [expression, setExpression] = useState('')
  const result = calculate(expression)
  const insert = () =>
    setExpression(
      Object.entries(props.values).reduce(
        (written, [symbol, value]) => written.replace(new RegExp(`\\b${symbol}\\b`, 'g'), value || symbol),
        props.start,
      ),
    )
  return (
    <details className="calculator">
      <summary>{t('calculator.title')}</summary>
      <div className="stack-tight">
        <TextField
          label={t('calculator.expression')}
          hint={t('calculator.hint')}
          value={expression}
          onChange={setExpression}
        />
        <div className="row tight">
          {props.start && (
            <button type="button" className="button small" onClick={insert}>
              {t('calculator.insert')}
            </button>
          )}
          <output className="number">
            = {result === undefined ? '' : Number(result.toPrecision(SHOWN_DIGITS)).toString()}
          </output>
        </div>
      </div>
    </details>
  )
}
