import type { Tag } from '../api/model'
import { useWords } from '../language/useWords'
import { useReading } from '../live/useLive'
import { settingText } from './settingText'

/** A tag's value as the display shows it now. */
export function LiveValue({ tag, large }: { tag: Tag; large?: boolean }) {
  const words = useWords()
  const value = useReading(tag.name)
  return (
    <output className={large ? 'live large number' : 'live number'} data-tag={tag.name} aria-live="off">
      {settingText(tag, value, words)}
    </output>
  )
}
