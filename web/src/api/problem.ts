import type { Text } from './model'

export interface WrongField {
  field: string
  message: string
}

/** What the server answers when it will not do what was asked (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly key: string | undefined,
    readonly args: readonly unknown[],
    readonly fields: readonly WrongField[],
    /** The sentence in both languages, where the server has it in both. */
    readonly text: Text | undefined,
  ) {
    super(detail || title)
  }

  static of(response: Response, body: unknown): Problem {
    const found = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
    return new Problem(
      response.status,
      String(found.title ?? response.statusText),
      String(found.detail ?? ''),
      typeof found.key === 'string' ? found.key : undefined,
      Array.isArray(found.arguments) ? found.arguments : [],
      Array.isArray(found.fields) ? (found.fields as WrongField[]) : [],
      found.text as Text | undefined,
    )
  }
}

/** The server could not be reached: nothing is known about what was asked. */
export class Unreachable extends Error {}
