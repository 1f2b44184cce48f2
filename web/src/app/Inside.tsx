import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { sessionQuery } from '../api/session'

/** Screens for people who are signed in; a session that has ended leads back to the door. */
export function Inside() {
  const session = useQuery(sessionQuery).data
  const { href } = useLocation()
  return session && !session.user ? <Navigate to="/sign-in" search={{ next: href }} /> : <Outlet />
}
