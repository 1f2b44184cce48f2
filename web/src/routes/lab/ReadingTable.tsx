import type { RawData } from '../../api/model'
import { useWords } from '../../language/useWords'
import { useSubjects } from './subjects'

export function ReadingTable(props: { caption: string; readings: RawData['readings'] }) {
  const { t, text, quantity } = useWords()
  const say = useSubjects()
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={props.caption}>
      <table>
        <caption className="hidden-text">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lab.what')}</th>
            <th scope="col">{t('lab.quantity')}</th>
            <th scope="col" className="number">
              {t('lab.reading')}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.readings.map((reading, index) => (
            <tr key={`${reading.name} ${index}`}>
              <td>{say(reading.subject)}</td>
              <td>{say(text(reading.title))}</td>
              <td className="number">{quantity(reading.value, reading.digits, reading.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
