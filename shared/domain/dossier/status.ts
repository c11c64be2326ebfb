import type { EventKind } from './event.ts'

/** TrangThaiHoSo of the national portal, 1 to 10 (law.md section 5). */
export const STATUSES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
export type Status = (typeof STATUSES)[number]

/** Before the first event there is no status: `0`. */
export type StatusOrNone = Status | 0

type Row = Partial<Record<EventKind, Status>>

/**
 * The total table of what may follow: for each status, the events that are allowed and the status they lead to.
 * Source: law.md section 5 ("sensible transitions"); refusal after acceptance leaves as a result: 9, then 10. A dossier
 * comes to 1 by lying at the counter before anybody looked, to 3 by a refusal in writing. A mistaken intake stops (8): the
 * portal has no status of its own for it, and the reason says what it was.
 */
export const MAY_FOLLOW = {
  0: { accepted: 2, filed: 1, turnedAway: 3 },
  1: { accepted: 2, refused: 3, supplementAsked: 5, withdrawn: 7, ...beforeTheEnd(1) },
  2: {
    handedOver: 4,
    supplementAsked: 5,
    withdrawn: 7,
    stopped: 8,
    voided: 8,
    reappointed: 2,
    certified: 2,
    ...beforeTheEnd(2)
  },
  3: besides(3),
  4: {
    handedOver: 4,
    supplementAsked: 5,
    paymentAsked: 6,
    withdrawn: 7,
    stopped: 8,
    finished: 9,
    voided: 8,
    reappointed: 4,
    certified: 4,
    ...beforeTheEnd(4)
  },
  5: { supplementReceived: 2, accepted: 2, withdrawn: 7, stopped: 8, voided: 8, ...beforeTheEnd(5) },
  6: { paid: 4, stopped: 8, ...beforeTheEnd(6) },
  7: besides(7),
  8: besides(8),
  9: { returned: 10, corrected: 9, ...besides(9) },
  10: besides(10)
} as const satisfies Record<StatusOrNone, Row>

/** What may happen in every status and changes none: paper, its scans, originals that go home, and what the province says. */
function besides<S extends Status>(status: S) {
  return {
    incident: status,
    originalsGivenBack: status,
    printed: status,
    paperAttached: status,
    codeGiven: status,
    provinceReported: status
  } as const
}

/** The same, and what may happen only while nothing is decided. */
function beforeTheEnd<S extends Status>(status: S) {
  return { corrected: status, originalsHeld: status, overridden: status, ...besides(status) } as const
}

/** The status after `kind` happened in `status`, or undefined when the table does not allow it. */
export function statusAfter(status: StatusOrNone, kind: EventKind): Status | undefined {
  const row: Row = MAY_FOLLOW[status]
  return row[kind]
}

/** The events that may follow now, in the order of the table. */
export function possibleEvents(status: StatusOrNone): EventKind[] {
  const row: Row = MAY_FOLLOW[status]
  return Object.keys(row) as EventKind[]
}

/** Nothing that changes it may follow: the dossier is settled (refused, withdrawn, stopped or returned). */
export function isSettled(status: Status): boolean {
  return possibleEvents(status).every((kind) => statusAfter(status, kind) === status)
}
