import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, client } from './client'
import type { Text, User } from './model'

export const centreQuery = queryOptions({
  queryKey: ['centre'],
  queryFn: () => answer(client.GET('/api/centre')),
  staleTime: 60_000,
})

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => answer(client.GET('/api/session')),
  staleTime: 60_000,
})

export function useUser(): User | undefined {
  return useQuery(sessionQuery).data?.user ?? undefined
}

/** The user's name in the language of the screen, where the centre knows it; else as it stands in the record. */
export function useUserName(): Text | undefined {
  const user = useUser()
  const accounts = useQuery(centreQuery).data?.accounts
  const known = accounts?.find(({ username }) => username === user?.username)?.name
  return known ?? (user && { en: user.name, ko: user.name })
}

export type Role = 'trainee' | 'instructor' | 'quality' | 'administrator'

export function hasRole(user: User | undefined, ...roles: Role[]): boolean {
  return user !== undefined && user.roles.some((role) => roles.includes(role.toLowerCase() as Role))
}

export function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (body: { username: string; password: string }) => {
      await queries.ensureQueryData(sessionQuery)
      return answer(client.POST('/api/session', { body }))
    },
    onSuccess: async () => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'centre' })
      await queries.refetchQueries(sessionQuery)
    },
  })
}

export function useSignOut() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => answer(client.DELETE('/api/session')),
    onSuccess: async () => {
      queries.clear()
      await queries.fetchQuery(sessionQuery)
    },
  })
}

export function useSetup() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (body: { token: string; username: string; name: string; password: string }) => {
      await queries.ensureQueryData(sessionQuery)
      return answer(client.POST('/api/setup', { body }))
    },
    onSuccess: () => queries.invalidateQueries(),
  })
}
