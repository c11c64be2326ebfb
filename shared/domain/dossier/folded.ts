import type { PaperEntry } from '../intake/intake.ts'
import type { NamedPaper, Proof } from './acts.ts'
import type { Accepted, BodyOf, Correctable } from './event.ts'
import type { Frozen } from './opening.ts'
import type { Status } from './status.ts'

/** A dossier (hồ sơ) as its history tells it. Legal status, delivery, money, digitisation and sync are separate things. */
export interface Dossier {
  readonly dossierId: string
  /** The code on its papers; of one turned away the number of the refusal. */
  readonly code: string
  /** Null until it is accepted; of one that never was, for ever. */
  readonly accepted: Accepted | null
  /** What its first event froze, and acceptance froze anew. */
  readonly frozen: Frozen
  /** What holds now of the facts that may be corrected; what was taken in and printed stays in `accepted`. */
  readonly facts: Correctable
  readonly status: Status
  /** Due now, '' while nothing is promised; the first promise stays in `accepted.due`. */
  readonly dueDate: string
  readonly dueTime: string
  readonly supplement: Supplement
  readonly reappointments: number
  readonly money: Money
  /** What lies at the counter for each published paper, supplements included. */
  readonly papers: readonly PaperEntry[]
  /** Papers that were lost or damaged here. */
  readonly incidents: readonly NamedPaper[]
  /** Originals that are held and must go back. */
  readonly originals: readonly NamedPaper[]
  /** Ids of the published papers that have a scan (số hóa). */
  readonly digitised: readonly string[]
  /** The desk that has the dossier; null while it has not left the counter. */
  readonly desk: string | null
  /** What the head has allowed and was not used yet. */
  readonly overrides: readonly BodyOf<'overridden'>['rule'][]
  readonly finished: { readonly at: number; readonly outcome: BodyOf<'finished'>['outcome'] } | null
  readonly delivered: Delivered | null
  /** Why a mistaken intake was voided; null where it was not. */
  readonly voided: string | null
  /** The province's code of a dossier that was taken in under a provisional one; null until it is given. */
  readonly officialCode: string | null
  /** How often its papers were printed, the first print included. */
  readonly prints: number
  readonly lastEventId: string
  readonly version: number
}

/** Bổ sung: how often it was asked, what is waited for since when (epoch ms), and what earlier waits came to. */
export interface Supplement {
  readonly times: number
  readonly waitingFor: readonly string[]
  readonly since: number | null
  readonly waitedMs: number
}

/** Nghĩa vụ tài chính: what was asked, since when it is waited for, and the receipts. */
export interface Money {
  readonly askedVnd: number
  readonly since: number | null
  readonly receipts: readonly string[]
}

/** Trả kết quả: when, to whom, in which way, and by what they showed that it is theirs. */
export interface Delivered {
  readonly at: number
  readonly to: string
  readonly way: BodyOf<'returned'>['way']
  readonly proof: Proof | null
}
