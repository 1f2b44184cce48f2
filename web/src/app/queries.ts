import { QueryCache, QueryClient } from '@tanstack/react-query'
import { sessionQuery } from '../api/session'
import { Problem, Unreachable } from '../api/problem'

const UNAUTHENTICATED = 401
const RETRIES = 3

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof Problem && error.status === UNAUTHENTICATED) {
        void queries.invalidateQueries(sessionQuery)
      }
    },
  }),
  defaultOptions: {
    queries: {
      retry: (failures, error) => error instanceof Unreachable && failures < RETRIES,
      refetchOnWindowFocus: false,
    },
  },
})
