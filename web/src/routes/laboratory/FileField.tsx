import { useId, useState } from 'react'
import type { AnalysisFile } from '../../api/model'
import { useWords } from '../../language/useWords'

export interface FileFieldProps {
  slot: AnalysisFile
  file: File | undefined
  onChange: (file: File | undefined) => void
}

const KILO = 1024
/** A longer text is no pleasure in a text field. */
const EDITED_bytes = 200 * KILO

function size(bytes: number): string {
  if (bytes < KILO) return `${bytes} B`
  return bytes < KILO * KILO ? `${(bytes / KILO).toFixed(0)} kB` : `${(bytes / KILO / KILO).toFixed(1)} MB`
}

/** A file to choose, to drop, or to paste out of a spreadsheet. */
export function FileField({ slot, file, onChange }: FileFieldProps) {
  const { t, text } = useWords()
  const id = useId()
  const [over, setOver] = useState(false)
  const [typing, setTyping] = useState<string>()
  const typed = slot.extensions.includes('csv')
  const title = `${text(slot.title)}${slot.required ? ' *' : ` (${t('analysis.optional')})`}`
  return (
    <div className="field">
      <span className="field-label" id={`${id}-title`}>
        {title}
      </span>
      <div
        className={over ? 'drop-place over' : 'drop-place'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          setTyping(undefined)
          onChange(event.dataTransfer.files[0] ?? file)
        }}
      >
        {file ? (
          <p className="row tight">
            <strong>{file.name}</strong> <span className="soft small">{size(file.size)}</span>
            <button type="button" className="button small" onClick={() => onChange(undefined)}>
              {t('analysis.remove')}
            </button>
            {file.size < EDITED_bytes && /\.(csv|tsv|txt)$/i.test(file.name) && (
              <button type="button" className="button small" onClick={() => void file.text().then(setTyping).then(() => onChange(undefined))}>
                {t('analysis.edit')}
              </button>
            )}
          </p>
        ) : typing !== undefined ? (
          <>
            <textarea
              id={id}
              className="data-text"
              rows={10}
              aria-labelledby={`${id}-title`}
              spellCheck={false}
              value={typing}
              onChange={(event) => setTyping(event.target.value)}
            />
            <p className="row tight">
              <button
                type="button"
                className="button small"
                disabled={typing.trim() === ''}
                onClick={() => {
                  onChange(new File([typing], 'typed.csv'))
                  setTyping(undefined)
                }}
              >
                {t('analysis.use')}
              </button>
              <button type="button" className="button small quiet" onClick={() => setTyping(undefined)}>
                {t('action.cancel')}
              </button>
            </p>
          </>
        ) : (
          <p className="row tight">
            <input
              id={id}
              className="file-input"
              type="file"
              accept={slot.extensions.map((extension) => `.${extension}`).join(',')}
              aria-labelledby={`${id}-title`}
              onChange={(event) => onChange(event.target.files?.[0])}
            />
            <label htmlFor={id} className="button small">
              {t('analysis.choose')}
            </label>
            {typed && (
              <button type="button" className="button small" onClick={() => setTyping('')}>
                {t('analysis.paste')}
              </button>
            )}
          </p>
        )}
        {!file && typing === undefined && (
          <p className="hint">{t('analysis.drop', { kinds: slot.extensions.join(', ') })}</p>
        )}
      </div>
    </div>
  )
}
