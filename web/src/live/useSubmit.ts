import { useRef } from 'react'
import type { Entry, NewEntry } from '../api/model'
import { useAppend } from '../api/runs'
import { Unreachable } from '../api/problem'
import { useRun } from './RunContext'

/**
 * Appends entries to the run in hand. An intention keeps its key until the server has answered it, so that trying again after
 * a lost connection lands once; after an answer the next intention gets its own.
 */
export function useSubmit() {
  const { id } = useRun()
  const append = useAppend(id)
  const intention = useRef<{ key: string; text: string }>(undefined)
  return {
    isPending: append.isPending,
    isSuccess: append.isSuccess,
    error: append.error,
    reset: append.reset,
    send(entry: NewEntry, onSuccess?: (entry: Entry) => void) {
      const text = JSON.stringify(entry)
      if (intention.current?.text !== text) intention.current = { key: crypto.randomUUID(), text }
      append.mutate(
        { key: intention.current.key, entry },
        {
          onSuccess: (appended) => onSuccess?.(appended),
          onSettled: (_, error) => {
            if (!(error instanceof Unreachable)) intention.current = undefined
          },
        },
      )
    },
  }
}
