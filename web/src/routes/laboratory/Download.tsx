import type { ReactNode } from 'react'

export interface DownloadProps {
  name: string
  type: string
  content: () => string
  children: ReactNode
}

export function save(name: string, blob: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Saves a text that stands on this screen as a file. */
export function Download({ name, type, content, children }: DownloadProps) {
  return (
    <button type="button" className="button small" onClick={() => save(name, new Blob([content()], { type: `${type};charset=utf-8` }))}>
      {children}
    </button>
  )
}
