import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, client } from './client'
import type { Entry, NewEntry, Skip } from './model'
import { Problem, Unreachable } from './problem'

const RETRIES = 3

export const trainingQuery = queryOptions({
  queryKey: ['training'],
  queryFn: () => answer(client.GET('/api/training')),
})

export const runsQuery = (page: number, size: number) =>
  queryOptions({
    queryKey: ['runs', page, size],
    queryFn: () => answer(client.GET('/api/runs', { params: { query: { page, size } } })),
    placeholderData: keepPreviousData,
  })

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['run', id],
    queryFn: () => answer(client.GET('/api/runs/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  })

export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: ['run', id, 'record'],
    queryFn: () => answer(client.GET('/api/runs/{id}/record', { params: { path: { id } } })),
  })

export const trendsQuery = (id: string, tags: readonly string[], from: number, to: number, points: number) =>
  queryOptions({
    queryKey: ['run', id, 'trends', tags, from, to, points],
    queryFn: () =>
      answer(
        client.GET('/api/runs/{id}/trends', {
          params: { path: { id }, query: { tags: tags.join(','), from, to, points } },
        }),
      ),
    enabled: tags.length > 0,
    placeholderData: keepPreviousData,
  })

export const resultsQuery = (id: string) =>
  queryOptions({
    queryKey: ['run', id, 'results'],
    queryFn: () => answer(client.GET('/api/runs/{id}/results', { params: { path: { id } } })),
  })

export const genealogyQuery = (id: string) =>
  queryOptions({
    queryKey: ['run', id, 'genealogy'],
    queryFn: () => answer(client.GET('/api/runs/{id}/genealogy', { params: { path: { id } } })),
  })

export const pictureQuery = (id: string) =>
  queryOptions({
    queryKey: ['run', id, 'picture'],
    queryFn: () => answer(client.GET('/api/runs/{id}/picture', { params: { path: { id } } })),
  })

export const verificationQuery = (id: string) =>
  queryOptions({
    queryKey: ['run', id, 'verify'],
    queryFn: () => answer(client.GET('/api/runs/{id}/verify', { params: { path: { id } } })),
    enabled: false,
  })

export const methodsQuery = queryOptions({
  queryKey: ['lab', 'methods'],
  queryFn: () => answer(client.GET('/api/lab/methods')),
  staleTime: Infinity,
})

/** Rooms of the plant that the laboratory can measure. */
export const roomsQuery = (id: string) =>
  queryOptions({
    queryKey: ['run', id, 'rooms'],
    queryFn: () => answer(client.GET('/api/runs/{id}/rooms', { params: { path: { id } } })),
    staleTime: Infinity,
  })

/** The raw data of a test as the laboratory's analyses read them; what an eye had to find comes after `reports` results. */
export const handoverQuery = (id: string, seq: number, reports = 0) =>
  queryOptions({
    queryKey: ['run', id, 'handover', seq, reports],
    queryFn: () => answer(client.GET('/api/runs/{id}/tests/{seq}/handover', { params: { path: { id, seq } } })),
  })

/** A test's raw data; its evaluation comes with them after `reports` results were reported. */
export const testQuery = (id: string, seq: number, reports: number) =>
  queryOptions({
    queryKey: ['run', id, 'test', seq, reports],
    queryFn: () => answer(client.GET('/api/runs/{id}/tests/{seq}', { params: { path: { id, seq } } })),
    placeholderData: keepPreviousData,
  })

const retryUnreachable = (failures: number, error: unknown) => error instanceof Unreachable && failures < RETRIES

export function useStartRun() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ key, recipe }: { key: string; recipe: string }) =>
      answer(client.POST('/api/runs', { params: { header: { 'Idempotency-Key': key } }, body: { recipe } })),
    retry: retryUnreachable,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['training'] }),
  })
}

export interface Append {
  /** Made once for one intention, so that a retry lands once. */
  key: string
  entry: NewEntry
}

export function useAppend(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ key, entry }: Append) =>
      answer(
        client.POST('/api/runs/{id}/entries', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: entry,
        }),
      ),
    retry: retryUnreachable,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['run', id, 'record'] }),
  })
}

export function useSkip(id: string) {
  return useMutation({
    mutationFn: (body: Skip) => answer(client.POST('/api/runs/{id}/skip', { params: { path: { id } }, body })),
  })
}

/** Every entry of the run as it stands in the log, asked for again after entry `seq`. */
export const logQuery = (id: string, seq: number) =>
  queryOptions({
    queryKey: ['run', id, 'log', seq],
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Entry[]> => {
      const { data, response } = await client.GET('/api/runs/{id}/log.jsonl', {
        params: { path: { id } },
        parseAs: 'text',
      })
      if (!response.ok) throw Problem.of(response, undefined)
      return String(data)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Entry)
    },
  })

export const blockersQuery = (id: string, seq: number) =>
  queryOptions({
    queryKey: ['run', id, 'blockers', seq],
    placeholderData: keepPreviousData,
    queryFn: () => answer(client.GET('/api/runs/{id}/blockers', { params: { path: { id } } })),
  })

export function useInvite(id: string) {
  return useMutation({
    mutationFn: (username: string) =>
      answer(client.POST('/api/runs/{id}/members', { params: { path: { id } }, body: { username } })),
  })
}
