import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent, asCorrected, foldDossier } from '../../../../../shared/domain/dossier/dossier.ts'
import type { DossierEvent, EventKind } from '../../../../../shared/domain/dossier/event.ts'
import {
  isSettled,
  possibleEvents,
  STATUSES,
  statusAfter,
  type StatusOrNone
} from '../../../../../shared/domain/dossier/status.ts'
import { accepted } from '../../../../fixtures/accepted.ts'
import { BODIES } from '../../../../fixtures/histories.ts'

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
  'overridden',
  'certified'
]
const TABLE: Record<StatusOrNone, string> = {
  0: '2 . . . . . . . . . . . . . . . 1 3 . . . . . . .',
  1: '2 1 3 5 . . . . 7 . . . 1 1 1 1 . . . . 1 1 1 1 .',
  2: '. 2 . 5 . 4 . . 7 8 . . 2 2 2 2 . . 2 8 2 2 2 2 2',
  3: '. 3 . . . . . . . . . . . 3 3 3 . . . . 3 . 3 . .',
  4: '. 4 . 5 . 4 6 . 7 8 9 . 4 4 4 4 . . 4 8 4 4 4 4 4',
  5: '2 5 . . 2 . . . 7 8 . . 5 5 5 5 . . . 8 5 5 5 5 .',
  6: '. 6 . . . . . 4 . 8 . . 6 6 6 6 . . . . 6 6 6 6 .',
  7: '. 7 . . . . . . . . . . . 7 7 7 . . . . 7 . 7 . .',
  8: '. 8 . . . . . . . . . . . 8 8 8 . . . . 8 . 8 . .',
  9: '. 9 . . . . . . . . . 10 9 9 9 9 . . . . 9 . 9 . .',
  10: '. 10 . . . . . . . . . . . 10 10 10 . . . . 10 . 10 . .'
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
    expect(told.ok && told.value).toMatchObject({ status: 2, prints: 2, version: 5, dueDate: '2026-12-08' })
    expect(told.ok && told.value?.accepted?.due.dueDate).toBe(accepted.due.dueDate)
  })

  it('holds the corrected facts beside those that were taken in, and keeps its status', () => {
    const told = foldDossier((['accepted', 'handedOver', 'corrected', 'printed'] as const).map(eventOf))
    if (!told.ok || !told.value) throw new Error('These events tell no dossier')
    const { applicant, authoriser, delivery, note } = BODIES.corrected
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
