import { useQuery } from '@tanstack/react-query'
import { roomsQuery } from '../../api/runs'
import type { Trace } from '../../api/model'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'

/** Names that instruments give to what is no sample, longest first. */
export const SUBJECTS = [
  ['reference standard', 'referenceStandard'],
  ['reference medium', 'referenceMedium'],
  ['negative control', 'negativeControl'],
  ['positive control', 'positiveControl'],
  ['reagent water', 'reagentWater'],
  ['check buffer', 'checkBuffer'],
  ['zero filter', 'zeroFilter'],
  ['benzoquinone', 'benzoquinone'],
  ['suspension', 'suspension'],
  ['standard', 'standard'],
  ['counter', 'counter'],
  ['control', 'control'],
  ['sucrose', 'sucrose'],
  ['buffer', 'buffer'],
  ['blank', 'blank'],
  ['check', 'check'],
  ['bath', 'bath'],
] as const

export type SubjectWord = (typeof SUBJECTS)[number][1]

/** A name at the beginning of a text, and what comes after it; undefined where the text begins with none. */
export function subjectAtStart(text: string): { word: SubjectWord; rest: string } | undefined {
  const found = SUBJECTS.find(([name]) => text.startsWith(name) && !/[a-z]/i.test(text[name.length] ?? ' '))
  return found && { word: found[1], rest: text.slice(found[0].length) }
}

/** Says what was measured in the person's language: a sample by its label, a room by its title, anything else in words. */
export function useSubjects(): (name: string) => string {
  const { t, text } = useWords()
  const { id } = useRun()
  const rooms = useQuery(roomsQuery(id)).data ?? []
  return (name) => {
    const room = rooms.find((each) => name.startsWith(each.id))
    if (room) return text(room.title) + name.slice(room.id.length)
    const found = subjectAtStart(name)
    return found ? t(`subject.${found.word}`) + found.rest : name
  }
}

/** A curve by what was measured and which run of it this is. */
export function traceTitle(trace: Pick<Trace, 'name' | 'subject'>, say: (name: string) => string, alone: boolean): string {
  if (!trace.subject) return trace.name
  if (!trace.name.startsWith(trace.subject)) return `${say(trace.subject)} ${trace.name.split(' ')[0]}`
  return alone ? say(trace.subject) : say(trace.subject) + trace.name.slice(trace.subject.length).replace('.', ' ')
}
