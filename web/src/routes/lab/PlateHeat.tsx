import type { WellReading } from '../../api/model'
import { useWords } from '../../language/useWords'
import { COLUMNS, position, ROWS, type Filling, type Plate } from './plate'

const DIGITS = 3
const DEEPEST_PERCENT = 55
/** Readings above this are onset times in seconds and need no decimals. */
const TIMES_FROM = 20

/** The reader's plate: the deeper the colour, the higher the reading; every number is written in its well. */
export function PlateHeat({ wells, plate }: { wells: readonly WellReading[]; plate: Plate }) {
  const { t, number } = useWords()
  const byPosition = new Map(wells.map((well) => [well.position, well]))
  const highest = Math.max(...wells.filter(({ over }) => !over).map(({ value }) => value), Number.MIN_VALUE)
  const digits = highest > TIMES_FROM ? 0 : DIGITS
  const short = ({ role, amount }: Filling) =>
    role === 'BLANK' ? t('plate.blankShort') : role === 'STANDARD' ? `${t('plate.standardShort')} ${amount}` : `1:${amount}${role === 'SPIKED' ? ' +' : ''}`
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('plate.heat')}>
      <table className="plate heat">
        <caption className="hidden-text">{t('plate.heat')}</caption>
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
              {Array.from({ length: COLUMNS }, (_, column) => {
                const at = position(row, column)
                const well = byPosition.get(at)
                const filling = plate.get(at)
                const depth = well ? (DEEPEST_PERCENT * Math.max(0, well.value)) / highest : 0
                return (
                  <td
                    key={at}
                    className={well ? 'read' : 'unread'}
                    style={well ? { background: `color-mix(in srgb, var(--heat) ${depth}%, var(--white))` } : undefined}
                    title={filling && `${t(`plate.${filling.role}`)} ${filling.name} ${filling.amount}`}
                  >
                    {well && (well.over ? t('plate.over') : number(well.value, digits))}
                    {well && filling && <span className="well-what">{short(filling)}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
