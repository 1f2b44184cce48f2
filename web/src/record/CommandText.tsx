import type { PlantCommand } from '../api/model'
import { useWords } from '../language/useWords'
import { useRun } from '../live/RunContext'
import { settingText } from '../hmi/settingText'

/** A command to the plant in words: what was set, or done with which amounts. */
export function CommandText({ command }: { command: PlantCommand }) {
  const words = useWords()
  const { t, text, unit } = words
  const { plan } = useRun()
  switch (command.type) {
    case 'set': {
      const tag = plan.tag(command.target)
      return (
        <>
          {tag ? text(tag.title) : command.target} →{' '}
          <strong className="number">{tag ? settingText(tag, command.value ?? NaN, words) : command.value}</strong>
        </>
      )
    }
    case 'act': {
      const action = plan.unit(command.target)?.actions.find(({ name }) => name === command.action)
      const quantities = Object.entries(command.quantities ?? {}).map(([name, value]) => {
        const known = action?.quantities.find((quantity) => quantity.name === name)
        return `${known ? text(known.title) : name} ${value} ${unit(known?.unit)}`.trim()
      })
      const names = Object.entries(command.names ?? {}).map(([name, value]) => {
        const known = action?.names.find((each) => each.name === name)
        return `${known ? text(known.title) : name} ${value}`
      })
      return (
        <>
          {command.target}: <strong>{action ? text(action.title) : command.action}</strong>
          {[...quantities, ...names].length > 0 && <> · {[...quantities, ...names].join(' · ')}</>}
        </>
      )
    }
    case 'acknowledge':
      return <>{t('entry.alarmAcknowledged', { tag: command.target })}</>
    case 'malfunction':
      return <>{t('entry.malfunction', { name: command.name, unit: command.target })}</>
  }
}
