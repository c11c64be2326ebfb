import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent, foldDossier } from '../../shared/domain/dossier/dossier.ts'
import type { EventKind } from '../../shared/domain/dossier/event.ts'
import { dueValuesOf } from '../../shared/domain/dossier/rules/due-values.ts'
import { STATUSES, statusAfter } from '../../shared/domain/dossier/status.ts'
import { BODIES, happening, madeUpHistory } from '../fixtures/histories.ts'
import { seeded } from '../province/seeded.ts'

const histories = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 30 }))
  .map(([seed, length]) => madeUpHistory(seeded(seed), length))
const KINDS = Object.keys(BODIES) as EventKind[]

describe('any history that the table allows', () => {
  it('ends in a status of the law, and both due values follow from it as soon as something was promised', () => {
    fc.assert(
      fc.property(histories, ({ told, dossier }) => {
        expect(foldDossier(told)).toEqual({ ok: true, value: dossier })
        expect(STATUSES).toContain(dossier.status)
        const due = dueValuesOf(dossier, Date.parse('2027-01-01T00:00:00Z'))
        expect(due !== undefined).toBe(dossier.accepted !== null)
        if (due) for (const value of Object.values(due)) expect(value).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
      })
    )
  })

  it('loses no paper and no original', () => {
    fc.assert(
      fc.property(histories, ({ told, dossier }) => {
        const last = told.findLast(({ body }) => body.kind === 'accepted' || body.kind === 'filed')
        const entries = last && 'papers' in last.body ? (last.body.papers ?? []) : []
        const sum = (papers: typeof dossier.papers) => papers.reduce((all, { copies }) => all + copies, 0)
        const brought = told
          .slice(last ? told.indexOf(last) : 0)
          .filter(({ body }) => body.kind === 'supplementReceived')
        if (last && 'originals' in (entries[0] ?? {})) {
          expect(dossier.papers.map(({ componentId }) => componentId)).toEqual(
            entries.map((entry) => ('componentId' in entry ? entry.componentId : ''))
          )
          const here = entries.reduce((all, entry) => all + ('copies' in entry ? entry.copies : 0), 0)
          expect(sum(dossier.papers)).toBe(here + brought.length)
        }
        const held = told.findLastIndex(({ body }) => body.kind === 'originalsHeld')
        const back = told.findLastIndex(({ body }) => body.kind === 'originalsGivenBack')
        expect(dossier.originals).toHaveLength(held > back ? 1 : 0)
      })
    )
  })

  it('takes nothing that the table does not allow, and says in which status it did not', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...KINDS), ({ told, dossier }, kind) => {
        const next = applyEvent(dossier, happening(BODIES[kind], told.length + 1))
        if (statusAfter(dossier.status, kind) === undefined)
          expect(next).toEqual({ ok: false, problem: { kind: 'not-allowed', status: dossier.status, event: kind } })
        else if (next.ok) expect(next.value.status).toBe(statusAfter(dossier.status, kind))
      })
    )
  })
})
