import type { DesktopArgument, DesktopBridge } from '../../../shared/contract/desktop-api.ts'
import type { DesktopMethod } from '../../../shared/contract/methods.ts'
import { fail, type Result } from '../../../shared/lib/result.ts'

declare global {
  interface Window {
    /** Put there by electron/preload.ts. */
    readonly desktop: DesktopBridge
  }
}

type Answered<M extends DesktopMethod> = Awaited<ReturnType<DesktopBridge[M]>>
/** What a method gives when it goes well. */
export type Value<M extends DesktopMethod> = Extract<Answered<M>, { readonly ok: true }>['value']
/** What a method may refuse for, the door's own reasons included. */
export type Problem<M extends DesktopMethod> = Extract<Answered<M>, { readonly ok: false }>['problem']
export type Answer<M extends DesktopMethod> = Result<Value<M>, Problem<M>>

/** The one way out of the window: main, behind the contract. */
export const desktop: DesktopBridge = window.desktop

type ClosedDoor = () => void
const closedDoorListeners = new Set<ClosedDoor>()

/** Hears when main answers that nobody is signed in any more, or that the records are closed. */
export function onClosedDoor(listener: ClosedDoor): () => void {
  closedDoorListeners.add(listener)
  return () => closedDoorListeners.delete(listener)
}

/** Asks main. A bridge that throws (a bug, a dead main process) becomes `internal`: it never rejects. */
export async function call<M extends DesktopMethod>(method: M, arg: DesktopArgument<M>): Promise<Answer<M>> {
  // The contract pairs each method with its argument; the compiler cannot follow the pair through a generic name.
  const ask = desktop[method] as unknown as (arg: DesktopArgument<M>) => Promise<Answer<M>>
  const answer = await ask(arg).catch(() => fail({ kind: 'internal' }) as Answer<M>)
  const kind = answer.ok ? undefined : answer.problem.kind
  if (kind === 'signed-out' || kind === 'blocked') for (const listener of closedDoorListeners) listener()
  return answer
}
