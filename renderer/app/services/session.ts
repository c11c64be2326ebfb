import { createContext, useContext } from 'react'
import type { StartState } from '../../../shared/contract/views.ts'
import { present } from '../../../shared/lib/invariant.ts'
import { ok } from '../../../shared/lib/result.ts'
import { call, desktop, onClosedDoor } from './desktop.ts'
import { goHome } from './navigation.ts'
import { type DesktopQuery, forgetAnswers, queryClient, queryKey, refreshAfter, useDesktopQuery } from './query.ts'

/** The counter at work: who sits at it and how it is set. */
export type Ready = Extract<StartState, { readonly phase: 'ready' }>

const startKey = queryKey('getStart', null)

/** What the window shows first, and whatever becomes of it. */
export const useStart = (): DesktopQuery<'getStart'> => useDesktopQuery('getStart', null, { staleMs: Infinity })

/** Asks for the start before anything is drawn; resolves when main has answered, whatever it said. */
export const askStart = (): Promise<unknown> =>
  queryClient.query({ queryKey: startKey, queryFn: () => call('getStart', null), staleTime: Infinity })

/** Given by the phase to everything drawn below it: a screen never sees a counter that is being locked. */
export const ReadyContext = createContext<Ready | undefined>(undefined)

/** The counter at work, for screens that exist only then. */
export const useReady = (): Ready => present(useContext(ReadyContext), 'the signed-in clerk of a screen')

/** Takes over a start state that main has just answered with; a change of hands forgets what was on screen. */
export function enter(start: StartState): void {
  queryClient.setQueryData(startKey, ok(start))
  goHome()
  if (start.phase !== 'ready') forgetAnswers()
}

/** Leaves the counter to the next clerk; records and drafts stay. */
export async function leave(): Promise<void> {
  const answer = await call('signOut', null)
  if (answer.ok) enter(answer.value)
}

/** Main has closed a door: shows what it shows now. */
async function lookAgain(): Promise<void> {
  const answer = await call('getStart', null)
  if (answer.ok && answer.value.phase !== 'ready') enter(answer.value)
}

/** Follows what main tells without being asked. `onSecondStart`: the application was started again beside itself. */
export function followMain(onSecondStart: () => void): () => void {
  const stopDoor = onClosedDoor(() => void lookAgain())
  const stopEvents = desktop.onEvent((event) => {
    if (event.kind === 'changed') refreshAfter(event.what)
    else if (event.kind === 'blocked') enter({ phase: 'blocked', reason: event.reason })
    else if (event.kind === 'second-instance') onSecondStart()
  })
  return () => {
    stopDoor()
    stopEvents()
  }
}
