import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import type { DesktopArgument, DesktopEvent } from '../../../shared/contract/desktop-api.ts'
import type { DesktopMethod } from '../../../shared/contract/methods.ts'
import { type Answer, call, type Problem, type Value } from './desktop.ts'

/** Answers of main, kept while a screen shows them. Main is never offline and never worth a second try. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always', retry: false }
  }
})

type Changed = Extract<DesktopEvent, { kind: 'changed' }>['what']

/** Which answers are stale after what changed. */
const STALE_AFTER: Record<Changed, readonly DesktopMethod[]> = {
  dossiers: [
    'getToday',
    'searchDossiers',
    'getDossier',
    'findPerson',
    'getStart',
    'getSync',
    'listParked',
    'reconcile',
    'getBundles',
    'getRegister',
    'getRegisterLines',
    'getCertificationBook',
    'getPostMinutes',
    'listReusable'
  ],
  drafts: ['getToday', 'listDrafts'],
  prints: ['getToday', 'getDossier', 'getPrintJob', 'getStart', 'reconcile'],
  settings: ['getStart', 'getToday'],
  // The tables themselves are kept by their content id, which the start carries.
  catalogue: ['getStart'],
  // The start carries the warnings: the province's clock, and codes that ran out.
  sync: [
    'getSync',
    'listParked',
    'reconcile',
    'getToday',
    'searchDossiers',
    'getDossier',
    'getStart',
    'getBundles',
    'getRegisterLines'
  ],
  bundles: ['getBundles', 'getDossier'],
  register: ['getRegister', 'getRegisterLines'],
  ratings: ['getToday'],
  tray: ['getTray'],
  scan: ['getScanSettings', 'getScan'],
  'card-reader': ['getCardReader'],
  communes: ['getCommunes', 'findCommune']
}

/** Key of one answer. */
export const queryKey = <M extends DesktopMethod>(method: M, arg: DesktopArgument<M>) => [method, arg] as const

/** Asks again for everything on screen that `what` may have changed. */
export function refreshAfter(what: Changed): void {
  for (const method of STALE_AFTER[what]) void queryClient.invalidateQueries({ queryKey: [method] })
}

/** Forgets every answer but the start: nothing of one clerk's screen stays for the next. */
export function forgetAnswers(): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [method] }) => method !== 'getStart' })
}

/** What a screen shows of one answer. `value` and `problem` are both absent before the first answer. */
export interface DesktopQuery<M extends DesktopMethod> {
  readonly value: Value<M> | undefined
  readonly problem: Problem<M> | undefined
  readonly loading: boolean
  readonly refetch: () => void
}

interface QueryOptions {
  readonly enabled?: boolean
  /** How long an answer is taken as fresh, in ms; 0 unless told. */
  readonly staleMs?: number
  /** Shows the answer to the question before until the new one is there: lists that follow typing. */
  readonly keepPrevious?: boolean
}

/** An answer of main that asks again by itself when main says it changed. */
export function useDesktopQuery<M extends DesktopMethod>(
  method: M,
  arg: DesktopArgument<M>,
  { enabled = true, staleMs = 0, keepPrevious = false }: QueryOptions = {}
): DesktopQuery<M> {
  const query = useQuery<Answer<M>>({
    queryKey: queryKey(method, arg),
    queryFn: () => call(method, arg),
    enabled,
    staleTime: staleMs,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {})
  })
  const { data, isLoading, refetch } = query
  return {
    value: data?.ok ? data.value : undefined,
    problem: data && !data.ok ? data.problem : undefined,
    loading: isLoading,
    refetch: () => void refetch()
  }
}
