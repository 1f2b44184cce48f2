import { useRef, useState, type KeyboardEvent } from 'react'
import { NumberField } from '../../controls/NumberField'
import { SelectField } from '../../controls/SelectField'
import { typedNumber } from '../../language/format'
import { useWords } from '../../language/useWords'
import { COLUMNS, position, ROLES, ROWS, usualPlate, withWell, type Filling, type Plate, type Role } from './plate'
import { WellButton } from './WellButton'

export interface PlateEditorProps {
  method: string
  sample: string
  plate: Plate
  onChange: (plate: Plate) => void
}

const ERASE = 'ERASE'
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** A 96-well plate filled by dragging, or with the arrow keys and space. */
export function PlateEditor({ method, sample, plate, onChange }: PlateEditorProps) {
  const { t } = useWords()
  const [brush, setBrush] = useState<Role | typeof ERASE>('SAMPLE')
  const [amount, setAmount] = useState('1')
  const [here, setHere] = useState<readonly [number, number]>([0, 0])
  const grid = useRef<HTMLTableElement>(null)
  const dragging = useRef(false)
  const latest = useRef(plate)
  latest.current = plate

  const filling = (): Filling | undefined => {
    if (brush === ERASE) return undefined
    const value = typedNumber(amount)
    return {
      role: brush,
      name: brush === 'SAMPLE' || brush === 'SPIKED' ? sample : '',
      amount: brush === 'BLANK' ? 0 : Number.isNaN(value) ? 1 : value,
    }
  }
  const fill = (row: number, column: number) => {
    latest.current = withWell(latest.current, position(row, column), filling())
    onChange(latest.current)
  }
  const move = (event: KeyboardEvent, row: number, column: number) => {
    const step = STEPS[event.key]
    if (step) {
      event.preventDefault()
      const next: readonly [number, number] = [
        Math.min(ROWS.length - 1, Math.max(0, row + step[0])),
        Math.min(COLUMNS - 1, Math.max(0, column + step[1])),
      ]
      setHere(next)
      grid.current?.querySelector<HTMLElement>(`[data-well="${position(...next)}"]`)?.focus()
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      fill(row, column)
    }
  }
  return (
    <fieldset className="stack-tight">
      <legend className="field-label">{t('plate.title')}</legend>
      <p className="small soft">{t('plate.about')}</p>
      <div className="fields">
        <SelectField
          label={t('plate.role')}
          value={brush}
          options={[
            ...ROLES.map((role) => ({ value: role as string, title: t(`plate.${role}`) })),
            { value: ERASE, title: t('plate.erase') },
          ]}
          onChange={(value) => setBrush(value as Role | typeof ERASE)}
        />
        {brush !== ERASE && brush !== 'BLANK' && (
          <NumberField
            label={t(brush === 'STANDARD' ? 'plate.concentration' : 'plate.dilution')}
            hint={brush === 'STANDARD' ? undefined : t('plate.dilutionHint')}
            value={amount}
            onChange={setAmount}
          />
        )}
        <div className="row tight">
          <button type="button" className="button small" onClick={() => onChange(usualPlate(method, sample))}>
            {t('plate.preset')}
          </button>
          <button type="button" className="button small" onClick={() => onChange(new Map())}>
            {t('plate.clear')}
          </button>
        </div>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('plate.title')}>
        <table
          className="plate"
          role="grid"
          ref={grid}
          aria-label={t('plate.title')}
          onPointerUp={() => (dragging.current = false)}
          onPointerLeave={() => (dragging.current = false)}
        >
          <thead>
            <tr>
              <td />
              {Array.from({ length: COLUMNS }, (_, column) => (
                <th key={column} scope="col">
                  {column + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map((letter, row) => (
              <tr key={letter}>
                <th scope="row">{letter}</th>
                {Array.from({ length: COLUMNS }, (_, column) => (
                  <WellButton
                    key={column}
                    position={position(row, column)}
                    filling={plate.get(position(row, column))}
                    reachable={here[0] === row && here[1] === column}
                    onKeyDown={(event) => move(event, row, column)}
                    onPress={() => {
                      dragging.current = true
                      setHere([row, column])
                      fill(row, column)
                    }}
                    onDragOver={() => dragging.current && fill(row, column)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small soft" role="status">
        {t('plate.filled', { count: plate.size })}
      </p>
    </fieldset>
  )
}
