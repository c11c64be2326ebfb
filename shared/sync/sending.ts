import { backoffMs } from './backoff.ts'

/** How the sending of one dossier stands; persisted, so that a kill in any state resumes. */
export interface Sending {
  /** The province's own id; null before it has the dossier. */
  readonly remoteId: string | null
  /** True from just before the dossier is sent until an answer is stored: after a cut nobody knows whether it arrived. */
  readonly doubtful: boolean
  /** Failed tries in a row. */
  readonly attempts: number
  /** Nothing is tried before this instant (epoch ms); 0 = at once. */
  readonly notBefore: number
  /** True while the province's refusal waits for a person. */
  readonly parked: boolean
}

/** What is left to be sent of a dossier. */
export interface Unsent {
  /** True while the record itself is not acknowledged. */
  readonly record: boolean
  /** Later events that are not acknowledged, in order. */
  readonly steps: number
  /** Files of the manifest that the province does not hold, or that no record of it names yet. */
  readonly files: number
  /** True where the official code is still to come before the record may go. */
  readonly code: boolean
}

/** What an interface can do of it. */
export interface Abilities {
  readonly files: boolean
  readonly codes: boolean
}

/** The next thing to do for one dossier. */
export type Act = 'nothing' | 'wait' | 'ask' | 'code' | 'upload' | 'create' | 'follow' | 'amend'

/**
 * The next act for one dossier: files before the record that names them, the record before what followed, and never
 * the record twice: after a lost answer the province is asked first. Files that come when the record is there go last,
 * with an amended record that names them: a province that takes none holds up no step. Dossiers do not know of each other.
 */
export function nextAct(sending: Sending, unsent: Unsent, abilities: Abilities, now: number): Act {
  const files = abilities.files && unsent.files > 0
  if (sending.parked || (!unsent.record && unsent.steps === 0 && !files)) return 'nothing'
  if (now < sending.notBefore) return 'wait'
  if (unsent.record) {
    if (sending.doubtful) return 'ask'
    if (unsent.code) return abilities.codes ? 'code' : 'nothing'
    return files ? 'upload' : 'create'
  }
  return unsent.steps > 0 ? 'follow' : 'amend'
}

/** Which acts are looked for: those that carry files are long, and get lanes of their own. */
export type Cargo = 'files' | 'records'

/** What an act carries. */
export const cargoOf = (act: Act): Cargo => (act === 'upload' || act === 'amend' ? 'files' : 'records')

/** What an act came to. `unanswered`: it may have been applied. */
export type ActOutcome =
  | { readonly kind: 'done'; readonly remoteId?: string }
  | { readonly kind: 'not-there' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'busy'; readonly retryAfterMs: number | null }

/** Just before an act: what must be on the disk in case no answer ever comes. */
export function beforeAct(sending: Sending, act: Act): Sending {
  return act === 'create' ? { ...sending, doubtful: true } : sending
}

/** After an act. `chance` in [0, 1) spreads the waits. */
export function afterAct(sending: Sending, act: Act, outcome: ActOutcome, now: number, chance: number): Sending {
  const calm = { ...sending, attempts: 0, notBefore: 0 }
  switch (outcome.kind) {
    case 'done':
      return { ...calm, doubtful: false, remoteId: outcome.remoteId ?? sending.remoteId }
    case 'not-there':
      return { ...calm, doubtful: false }
    case 'refused':
      return { ...calm, doubtful: false, parked: true }
    case 'unanswered':
      return later(sending, now, chance, null)
    case 'busy':
      // It was not applied, so nothing is in doubt that was not before.
      return {
        ...later(sending, now, chance, outcome.retryAfterMs),
        doubtful: act === 'create' ? false : sending.doubtful
      }
  }
}

function later(sending: Sending, now: number, chance: number, retryAfterMs: number | null): Sending {
  const attempts = sending.attempts + 1
  return { ...sending, attempts, notBefore: now + backoffMs(attempts, chance, retryAfterMs) }
}

/** A person corrected or wants it tried again: the waits are forgotten, a doubt is not. */
export function tryAgain(sending: Sending): Sending {
  return { ...sending, attempts: 0, notBefore: 0, parked: false }
}

/** The province was restored from an older backup and has the dossier no more: offered again, asked for first. */
export function offerAgain(sending: Sending): Sending {
  return { ...tryAgain(sending), remoteId: null, doubtful: true }
}
