import type { Entry, Text, UnitView } from '../api/model'

export type Malfunction = UnitView['malfunctions'][number]

export interface MalfunctionGroup {
  /** The instrument's word; the empty one for the unit itself. */
  part: string
  title?: Text
  malfunctions: readonly Malfunction[]
}

export interface Armed {
  name: string
  severity: number
  /** How long it takes to reach its severity [s] */
  ramp: number
  /** When it was armed, in simulated time [s] */
  time: number
}

const OF_PROBE = /^(.+)(Stuck|Open|Drift|Fouled|Bubble)$/

const instrument = (name: string) => OF_PROBE.exec(name)?.[1]

/** What can go wrong with the unit itself first, then instrument by instrument. */
export function malfunctionGroups(unit: UnitView): MalfunctionGroup[] {
  const parts = new Map<string, Malfunction[]>([['', []]])
  const isProbe = (name: string) => {
    const part = instrument(name)
    return part !== undefined && unit.malfunctions.some((each) => each.name === `${part}Stuck`) && unit.malfunctions.some((each) => each.name === `${part}Open`)
  }
  for (const each of unit.malfunctions) {
    const part = isProbe(each.name) ? instrument(each.name)! : ''
    parts.set(part, [...(parts.get(part) ?? []), each])
  }
  return [...parts]
    .filter(([, malfunctions]) => malfunctions.length > 0)
    .map(([part, malfunctions]) => ({ part, malfunctions, ...(part !== '' && { title: beforeColon(malfunctions[0]!.title) }) }))
}

/** `Filling: pressure: reading stuck` is a failure of the instrument `Filling: pressure`. */
function beforeColon({ en, ko }: Text): Text {
  const cut = (text: string) => (text.includes(':') ? text.slice(0, text.lastIndexOf(':')) : text)
  return { en: cut(en), ko: cut(ko) }
}

/** What is armed in a unit, from the log: the last word on each malfunction counts. */
export function armed(unit: string, log: readonly Entry[]): Armed[] {
  const standing = new Map<string, Armed>()
  for (const { body, time } of log) {
    const command = body.kind === 'command' ? body.command : undefined
    if (command?.type !== 'malfunction' || command.target !== unit || command.name === undefined) continue
    standing.delete(command.name)
    if ((command.severity ?? 0) > 0) {
      standing.set(command.name, { name: command.name, severity: command.severity ?? 0, ramp: command.ramp ?? 0, time })
    }
  }
  return [...standing.values()]
}
