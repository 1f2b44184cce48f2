import createClient, { type Middleware } from 'openapi-fetch'
import { Problem, Unreachable } from './problem'
import type { paths } from './schema'

const CSRF_COOKIE = 'XSRF-TOKEN'
const CSRF_HEADER = 'X-XSRF-TOKEN'

export function csrfToken(cookies: string = document.cookie): string | undefined {
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(`${CSRF_COOKIE}=`))
  return found && decodeURIComponent(found.slice(CSRF_COOKIE.length + 1))
}

const forgeryProtection: Middleware = {
  onRequest({ request }) {
    const token = csrfToken()
    if (request.method !== 'GET' && token) request.headers.set(CSRF_HEADER, token)
    return request
  },
  onError() {
    return new Unreachable()
  },
}

export const client = createClient<paths>({ baseUrl: window.location.origin })
client.use(forgeryProtection)

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of a good answer; everything else is thrown as a [Problem]. */
export async function answer<T>(request: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await request
  if (!response.ok) throw Problem.of(response, error)
  return data as T
}
