import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../api/session'
import { ErrorScreen } from './ErrorScreen'
import { Inside } from './Inside'
import { NotFound } from './NotFound'
import { PendingScreen } from './PendingScreen'
import { queries } from './queries'
import { Shell } from './Shell'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: ErrorScreen })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' && search.next.startsWith('/') && !search.next.startsWith('//')
      ? { next: search.next }
      : {},
  component: lazyRouteComponent(() => import('../routes/signIn/SignIn'), 'SignIn'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    search.token === undefined ? {} : { token: String(search.token) },
  component: lazyRouteComponent(() => import('../routes/setup/Setup'), 'Setup'),
})

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    search.token === undefined ? {} : { token: String(search.token) },
  component: lazyRouteComponent(() => import('../routes/setup/ChoosePassword'), 'ChoosePassword'),
})

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(() => import('../routes/help/Help'), 'Help'),
})

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const session = await queries.ensureQueryData(sessionQuery)
    if (!session.user) throw redirect({ to: '/sign-in', search: { next: location.href } })
  },
  component: Inside,
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/training' })
  },
})

const training = createRoute({
  getParentRoute: () => inside,
  path: '/training',
  component: lazyRouteComponent(() => import('../routes/training/Training'), 'TrainingScreen'),
})

const accounts = createRoute({
  getParentRoute: () => inside,
  path: '/accounts',
  component: lazyRouteComponent(() => import('../routes/accounts/Accounts'), 'Accounts'),
})

const password = createRoute({
  getParentRoute: () => inside,
  path: '/password',
  component: lazyRouteComponent(() => import('../routes/password/MyPassword'), 'MyPassword'),
})

const laboratory = createRoute({
  getParentRoute: () => inside,
  path: '/laboratory',
  validateSearch: (
    search: Record<string, unknown>,
  ): { analysis?: string; run?: string; test?: number; part?: number; sample?: string; method?: string } => ({
    ...(typeof search.analysis === 'string' && { analysis: search.analysis }),
    ...(search.run !== undefined && search.test !== undefined && { run: String(search.run), test: Number(search.test), part: Number(search.part ?? 0), sample: String(search.sample ?? ''), method: String(search.method ?? '') }),
  }),
  component: lazyRouteComponent(() => import('../routes/laboratory/Laboratory'), 'Laboratory'),
})

const run = createRoute({
  getParentRoute: () => inside,
  path: '/runs/$runId',
  component: lazyRouteComponent(() => import('../routes/run/RunScreen'), 'RunScreen'),
})

const workspace = createRoute({
  getParentRoute: () => run,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { step?: string; unit?: string } => ({
    ...(typeof search.step === 'string' && { step: search.step }),
    ...(typeof search.unit === 'string' && { unit: search.unit }),
  }),
  component: lazyRouteComponent(() => import('../routes/run/Workspace'), 'Workspace'),
})

const lab = createRoute({
  getParentRoute: () => run,
  path: '/lab',
  validateSearch: (search: Record<string, unknown>): { step?: string; sample?: string; test?: string; seq?: number } => ({
    ...(typeof search.step === 'string' && { step: search.step }),
    ...(typeof search.sample === 'string' && { sample: search.sample }),
    ...(typeof search.test === 'string' && { test: search.test }),
    ...(typeof search.seq === 'number' && { seq: search.seq }),
  }),
  component: lazyRouteComponent(() => import('../routes/lab/LabBench'), 'LabBench'),
})

export const REVIEW_VIEWS = ['exceptions', 'record', 'results', 'trail', 'picture', 'genealogy'] as const
export type ReviewView = (typeof REVIEW_VIEWS)[number]

const review = createRoute({
  getParentRoute: () => run,
  path: '/review',
  validateSearch: (search: Record<string, unknown>): { view?: ReviewView; seq?: number } => ({
    ...(REVIEW_VIEWS.some((view) => view === search.view) && { view: search.view as ReviewView }),
    ...(typeof search.seq === 'number' && { seq: search.seq }),
  }),
  component: lazyRouteComponent(() => import('../routes/review/Review'), 'Review'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setup,
    welcome,
    help,
    home,
    inside.addChildren([training, laboratory, accounts, password, run.addChildren([workspace, lab, review])]),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: PendingScreen,
  defaultErrorComponent: ErrorScreen,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
