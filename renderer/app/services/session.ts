import type { StartState } from '../../../shared/contract/views.ts'
import { invariant } from '../../../shared/lib/invariant.ts'
import { ok } from '../../../shared/lib/result.ts'
import { call, desktop, onClosedDoor } from './desktop.ts'
import { goHome } from './navigation.ts'
import { type DesktopQuery, forgetAnswers, queryClient, queryKey, refreshAfter, useDesktopQuery } from './query.ts'

/** The counter at work: who sits at it and how it is set. */
export type Ready = Extract<StartState, { readonly phase: 'ready' }>

const startKey = queryKey('getStart', null)

/** What the window shows first, and whatever becomes of it. */
export const useStart = (): DesktopQuery<'getStart'> => useDesktopQuery('getStart', null, { staleMs: Infinity })

/** The counter at work, for screens that exist only then. */
export function useReady(): Ready {
  const { value } = useStart()
  invariant(value?.phase === 'ready', 'a screen of the counter needs a signed-in clerk')
  return value
}

/** Takes over a start state that main has just answered with; a change of hands forgets what was on screen. */
export function enter(start: StartState): void {
  if (start.phase !== 'ready') forgetAnswers()
  goHome()
  queryClient.setQueryData(startKey, ok(start))
}

/** Leaves the counter to the next clerk; records and drafts stay. */
export async function leave(): Promise<void> {
  const answer = await call('signOut', null)
  if (answer.ok) enter(answer.value)
}

/** Follows what main tells without being asked. `onSecondStart`: the application was started again beside itself. */
export function followMain(onSecondStart: () => void): () => void {
  const stopDoor = onClosedDoor(() => void queryClient.invalidateQueries({ queryKey: startKey }))
  const stopEvents = desktop.onEvent((event) => {
    if (event.kind === 'changed') refreshAfter(event.what)
    else if (event.kind === 'blocked') enter({ phase: 'blocked', reason: event.reason })
    else onSecondStart()
  })
  return () => {
    stopDoor()
    stopEvents()
  }
}
