import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent, asCorrected, foldDossier } from '../../../../../shared/domain/dossier/dossier.ts'
import type { DossierEvent, EventBody, EventKind } from '../../../../../shared/domain/dossier/event.ts'
import {
  isSettled,
  possibleEvents,
  STATUSES,
  statusAfter,
  type StatusOrNone
} from '../../../../../shared/domain/dossier/status.ts'
import { accepted, authoriser } from '../../../../fixtures/accepted.ts'

/** Rows: status 0 to 10. Columns: the event kinds below. '.' = not allowed (law.md section 5). */
const KINDS: EventKind[] = [
  'accepted',
  'printed',
  'refused',
  'supplementAsked',
  'supplementReceived',
  'handedOver',
  'paymentAsked',
  'paid',
  'withdrawn',
  'stopped',
  'finished',
  'returned',
  'corrected',
  'paperAttached',
  'codeGiven',
  'provinceReported',
  'filed',
  'turnedAway',
  'reappointed',
  'voided',
  'incident',
  'originalsHeld',
  'originalsGivenBack',
  'overridden'
]
const TABLE: Record<StatusOrNone, string> = {
  0: '2 . . . . . . . . . . . . . . . 1 3 . . . . . .',
  1: '2 1 3 5 . . . . 7 . . . 1 1 1 1 . . . . 1 1 1 1',
  2: '. 2 . 5 . 4 . . 7 8 . . 2 2 2 2 . . 2 8 2 2 2 2',
  3: '. 3 . . . . . . . . . . . 3 3 3 . . . . 3 . 3 .',
  4: '. 4 . 5 . 4 6 . 7 8 9 . 4 4 4 4 . . 4 8 4 4 4 4',
  5: '2 5 . . 2 . . . 7 8 . . 5 5 5 5 . . . 8 5 5 5 5',
  6: '. 6 . . . . . 4 . 8 . . 6 6 6 6 . . . . 6 6 6 6',
  7: '. 7 . . . . . . . . . . . 7 7 7 . . . . 7 . 7 .',
  8: '. 8 . . . . . . . . . . . 8 8 8 . . . . 8 . 8 .',
  9: '. 9 . . . . . . . . . 10 9 9 9 9 . . . . 9 . 9 .',
  10: '. 10 . . . . . . . . . . . 10 10 10 . . . . 10 . 10 .'
}
const DUE = { dueDate: '2026-12-01', dueTime: '17:00', why: [], warnings: [] }
const PAPER = { componentId: 'TP1', name: 'Tờ khai' }
const { procedure, unit, applicant, papers, sets, delivery, note, receivedAt } = accepted
const begun = { procedure, unit, applicant, authoriser: null, papers, sets, delivery, note, receivedAt }
const BODIES: Record<EventKind, EventBody> = {
  accepted,
  printed: { kind: 'printed', printId: 'p', form: 'receipt/tt03-2025', reprint: 0, pdfSha256: 'x' },
  refused: { kind: 'refused', reason: 'x' },
  supplementAsked: { kind: 'supplementAsked', reason: 'x', componentIds: [] },
  supplementReceived: { kind: 'supplementReceived', due: DUE },
  handedOver: { kind: 'handedOver', to: 'x' },
  paymentAsked: { kind: 'paymentAsked', amountVnd: 1 },
  paid: { kind: 'paid', receiptNumber: 'x' },
  withdrawn: { kind: 'withdrawn', reason: 'x' },
  stopped: { kind: 'stopped', reason: 'x' },
  finished: { kind: 'finished', outcome: 'granted' },
  returned: { kind: 'returned', receivedBy: 'x', way: 'counter' },
  corrected: {
    kind: 'corrected',
    applicant: { ...accepted.applicant, name: 'Đặng Thị Ương' },
    authoriser,
    delivery: { way: 'post', address: 'Thôn Đoài' },
    note: 'x',
    reason: 'x'
  },
  paperAttached: {
    kind: 'paperAttached',
    fileId: 'f',
    componentId: 'TP1',
    name: 'x.pdf',
    mediaType: 'application/pdf',
    size: 1,
    sha256: 'x'
  },
  filed: { ...begun, kind: 'filed', code: 'x', codeKind: 'official', channel: 2 },
  turnedAway: { ...begun, kind: 'turnedAway', code: 'TC-Q1-2026-1', channel: 1, reason: 'x' },
  reappointed: { kind: 'reappointed', reason: 'x', due: DUE, late: false },
  voided: { kind: 'voided', reason: 'x' },
  incident: { kind: 'incident', reason: 'x', what: 'lost', papers: [PAPER], remedy: 'x' },
  originalsHeld: { kind: 'originalsHeld', papers: [PAPER] },
  originalsGivenBack: { kind: 'originalsGivenBack', papers: [PAPER], to: 'x' },
  overridden: { kind: 'overridden', rule: 'supplement-once', head: 'x', reason: 'x' },
  codeGiven: { kind: 'codeGiven', code: 'x' },
  provinceReported: { kind: 'provinceReported', changeId: 'x', status: 4, note: '', at: 1, conflict: false }
}
const eventOf = (kind: EventKind, seq: number): DossierEvent => ({
  eventId: `e${String(seq)}`,
  dossierId: 'd',
  installationId: 'i',
  seq,
  at: seq,
  actor: { clerkId: 'c', clerkName: 'C', counterId: 'Q1' },
  basedOn: null,
  body: BODIES[kind],
  previousHash: '',
  hash: ''
})

describe('what may follow', () => {
  it.each(Object.entries(TABLE))('in status %s is as the table says', (from, row) => {
    const status = Number(from) as StatusOrNone
    const expected = row.split(' ').map((cell) => (cell === '.' ? undefined : Number(cell)))
    expect(KINDS.map((kind) => statusAfter(status, kind))).toEqual(expected)
    expect(possibleEvents(status)).toHaveLength(expected.filter((cell) => cell !== undefined).length)
  })

  it('ends in refused, withdrawn, stopped and returned', () => {
    expect(STATUSES.filter(isSettled)).toEqual([3, 7, 8, 10])
  })
})

describe('a dossier', () => {
  it('is what its events tell, whether told one by one or at once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KINDS), { maxLength: 25 }), (kinds) => {
        const told: DossierEvent[] = []
        let dossier: ReturnType<typeof applyEvent> | undefined
        for (const kind of kinds) {
          const before = dossier?.ok ? dossier.value : undefined
          const next = applyEvent(before, eventOf(kind, told.length + 1))
          if (!next.ok) {
            expect(next.problem).toEqual({ kind: 'not-allowed', status: before?.status ?? 0, event: kind })
            continue
          }
          dossier = next
          told.push(eventOf(kind, told.length + 1))
        }
        expect(foldDossier(told)).toEqual(dossier ?? { ok: true, value: undefined })
      })
    )
  })

  it('keeps the first promise beside the date that holds now, and counts its prints', () => {
    const told = foldDossier(
      (['accepted', 'printed', 'supplementAsked', 'supplementReceived', 'printed'] as const).map(eventOf)
    )
    expect(told.ok && told.value).toMatchObject({ status: 2, prints: 2, version: 5, dueDate: '2026-12-01' })
    expect(told.ok && told.value?.accepted?.due.dueDate).toBe(accepted.due.dueDate)
  })

  it('holds the corrected facts beside those that were taken in, and keeps its status', () => {
    const told = foldDossier((['accepted', 'handedOver', 'corrected', 'printed'] as const).map(eventOf))
    if (!told.ok || !told.value) throw new Error('These events tell no dossier')
    const { applicant, authoriser, delivery, note } = BODIES.corrected as Extract<EventBody, { kind: 'corrected' }>
    const facts = { applicant, authoriser, delivery, note }
    expect(told.value).toMatchObject({ status: 4, accepted, facts })
    expect(asCorrected(accepted, told.value.facts)).toEqual({ ...accepted, ...facts })
  })

  it.each(['accepted', 'filed', 'turnedAway'] as const)('may begin with %s', (kind) => {
    expect(foldDossier([eventOf(kind, 1)]).ok).toBe(true)
  })

  it('that was never accepted has no promise to keep, and one that was is not accepted again', () => {
    expect(foldDossier((['filed', 'supplementAsked', 'supplementReceived'] as const).map(eventOf)).ok).toBe(false)
    expect(foldDossier((['filed', 'supplementAsked', 'accepted'] as const).map(eventOf)).ok).toBe(true)
    expect(foldDossier((['accepted', 'supplementAsked', 'accepted'] as const).map(eventOf)).ok).toBe(false)
  })

  it('cannot begin with anything else', () => {
    expect(foldDossier([eventOf('printed', 1)]).ok).toBe(false)
  })
})
