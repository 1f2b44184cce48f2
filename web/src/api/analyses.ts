import { queryOptions } from '@tanstack/react-query'
import { answer, client, csrfToken } from './client'
import type { AnalysisOutcome } from './model'
import { Problem, Unreachable } from './problem'

/** What the laboratory can evaluate; it changes only with the program. */
export const analysesQuery = queryOptions({
  queryKey: ['analyses'],
  queryFn: () => answer(client.GET('/api/lab/analyses')),
  staleTime: Infinity,
})

/** Options as typed and files by slot. */
export interface AnalysisRequest {
  name: string
  options: Readonly<Record<string, string>>
  files: Readonly<Record<string, File>>
}

async function post(path: string, request: AnalysisRequest): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(request.options)) if (value.trim() !== '') form.append(name, value.trim())
  for (const [slot, file] of Object.entries(request.files)) form.append(slot, file, file.name)
  // A form without any part is no multipart body.
  if ([...form.keys()].length === 0) form.append('lang', 'en')
  let response: Response
  try {
    response = await fetch(path, { method: 'POST', body: form, headers: { 'X-XSRF-TOKEN': csrfToken() ?? '' } })
  } catch {
    throw new Unreachable()
  }
  if (!response.ok) throw Problem.of(response, await response.json().catch(() => undefined))
  return response
}

export async function evaluate(request: AnalysisRequest): Promise<AnalysisOutcome> {
  return (await (await post(`/api/lab/analyses/${request.name}`, request)).json()) as AnalysisOutcome
}

export async function printReport(request: AnalysisRequest, language: string): Promise<Blob> {
  return (await post(`/api/lab/analyses/${request.name}/report?lang=${language}`, request)).blob()
}

/** The file that comes along with an analysis. */
export async function exampleFile(analysis: string, slot: string, name: string): Promise<File> {
  const response = await fetch(`/api/lab/analyses/${analysis}/files/${slot}`).catch(() => {
    throw new Unreachable()
  })
  if (!response.ok) throw Problem.of(response, await response.json().catch(() => undefined))
  return new File([await response.blob()], name)
}
