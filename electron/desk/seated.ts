import type { DoorProblem } from '../../shared/contract/desktop-api.ts'
import type { Result } from '../../shared/lib/result.ts'
import type { Seat } from './desk.ts'

type Kind = { readonly kind: string }
export type Answer<T, P extends Kind> = Result<T, P> | Promise<Result<T, P>>

/** Makes a call of the contract of a verb of the counter: it answers only where a clerk is signed in. */
export type Seated = <A, T, P extends Kind>(
  run: (seat: Seat, arg: A) => Answer<T, P>
) => (arg: A) => Promise<Result<T, P | DoorProblem>>
