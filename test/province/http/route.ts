import type { Refusal } from '../check/reasons.ts'
import type { Answer } from './answer.ts'
import type { Call } from './call.ts'

/** One thing that can be asked for at one address. */
export interface Route {
  /** Its name for faults and counters. */
  readonly operation: string
  readonly method: string
  /** Must stand from ^ to $. */
  readonly path: RegExp
  /** Takes its body as it comes in; all others get it whole. */
  readonly streams?: boolean
  /** The operation where the body tells it (`service` of session-rpc). */
  nameIn?(body: Buffer): string | undefined
  handle(call: Call): Answer | Promise<Answer>
}

/** An interface of the province: its routes, and how it says no. */
export interface SpokenInterface {
  readonly name: string
  readonly routes: readonly Route[]
  /** A refusal in its own form. `code`: the dossier in question, for the observers. */
  refuse(refusal: Refusal, code?: string): Answer
  /** The words of a success and the code of an error. */
  contradict(): Answer
}
