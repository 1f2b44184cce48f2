import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, client } from './client'
import type { components } from './schema'
import { sessionQuery } from './session'

type Schemas = components['schemas']

export type AccountView = Schemas['AccountView']
export type AccountEvent = Schemas['AccountEvent']
export type PasswordLink = Schemas['PasswordLink']
export type NewAccount = Schemas['NewAccount']
export type RoleWord = AccountView['roles'][number]

/** In the order of the server. */
export const ROLES = [
  'visitor',
  'trainee',
  'instructor',
  'quality',
  'manager',
  'partner',
  'administrator',
] as const satisfies readonly RoleWord[]

const ALL = ['accounts']

export const accountsQuery = (search: string, page: number, size: number) =>
  queryOptions({
    queryKey: [...ALL, 'list', search, page, size],
    queryFn: () => answer(client.GET('/api/accounts', { params: { query: { search, page, size } } })),
    placeholderData: keepPreviousData,
  })

export const accountEventsQuery = (id: string) =>
  queryOptions({
    queryKey: [...ALL, 'events', id],
    queryFn: () => answer(client.GET('/api/accounts/{id}/events', { params: { path: { id } } })),
  })

export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: async ({ client: queries }) => {
      await queries.ensureQueryData(sessionQuery)
      return answer(client.POST('/api/password-link', { body: { token } }))
    },
    staleTime: Infinity,
  })

/** A change of accounts, after which they are asked for again. */
function useChange<Asked, Answer>(change: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: ALL }) })
}

export function useMakeAccount() {
  return useChange((body: NewAccount) => answer(client.POST('/api/accounts', { body })))
}

export function useSetRoles(id: string) {
  const queries = useQueryClient()
  return useChange(async (roles: readonly RoleWord[]) => {
    const account = await answer(
      client.PUT('/api/accounts/{id}/roles', { params: { path: { id } }, body: { roles: [...roles] } }),
    )
    await queries.invalidateQueries(sessionQuery)
    return account
  })
}

export function useNewLink(id: string) {
  return useChange(() => answer(client.POST('/api/accounts/{id}/link', { params: { path: { id } } })))
}

export function useSetLocked(id: string) {
  return useChange((locked: boolean) =>
    answer(
      locked
        ? client.POST('/api/accounts/{id}/lock', { params: { path: { id } } })
        : client.POST('/api/accounts/{id}/unlock', { params: { path: { id } } }),
    ),
  )
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: Schemas['PasswordChange']) => answer(client.POST('/api/session/password', { body })),
  })
}

export function useChoosePassword() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Schemas['FirstPassword']) => answer(client.POST('/api/password-link/password', { body })),
    onSuccess: async () => {
      queries.removeQueries({ predicate: ({ queryKey }) => !['session', 'centre', 'link'].includes(String(queryKey[0])) })
      await queries.refetchQueries(sessionQuery)
    },
  })
}
