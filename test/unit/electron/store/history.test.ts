import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldDossier } from '../../../../shared/domain/dossier/dossier.ts'
import type { EventBody } from '../../../../shared/domain/dossier/event.ts'
import { accepted, intake } from '../../../fixtures/accepted.ts'
import { actor, command, makeFolder, makeStore, MORNING } from '../../../fixtures/store.ts'

/** Anything that may be tried on a dossier, allowed or not. */
const bodies: fc.Arbitrary<EventBody> = fc.oneof(
  fc.constantFrom<EventBody>(
    { kind: 'printed', printId: 'p', form: accepted.formVersion, reprint: 0, pdfSha256: 'x' },
    { kind: 'refused', reason: 'r' },
    { kind: 'supplementAsked', reason: 'r', componentIds: [] },
    { kind: 'handedOver', to: 'Tư pháp' },
    { kind: 'paymentAsked', amountVnd: 8_000 },
    { kind: 'paid', receiptNumber: '1' },
    { kind: 'withdrawn', reason: 'r' },
    { kind: 'stopped', reason: 'r' },
    { kind: 'finished', outcome: 'granted' },
    { kind: 'returned', receivedBy: 'Đặng Thị Ưởng', way: 'counter' }
  ),
  fc.integer({ min: 1, max: 30 }).map((day): EventBody => ({
    kind: 'supplementReceived',
    due: { ...accepted.due, dueDate: `2026-12-${String(day).padStart(2, '0')}` }
  }))
)

it('whatever is tried, the row is what the events tell', async () => {
  const { folder, remove } = makeFolder()
  const store = makeStore(folder)
  let operation = 0
  fc.assert(
    fc.property(fc.array(bodies, { maxLength: 12 }), (tried) => {
      const taken = store.dossiers.takeIn(command(`op${String(++operation)}`))
      if (!taken.ok) throw new Error(taken.problem.kind)
      const { dossierId } = taken.value
      const appended = tried.filter((body) => store.dossiers.append(dossierId, body, actor, MORNING).ok)
      const detail = store.dossiers.find(dossierId)!
      const folded = foldDossier(detail.events)
      if (!folded.ok || !folded.value) throw new Error('These events tell no dossier')
      const { status, dueDate, dueTime } = folded.value
      expect(detail.line).toMatchObject({ status, dueDate, dueTime, sync: 'waiting' })
      expect(detail.events.slice(1).map((event) => event.body)).toEqual(appended)
    }),
    { numRuns: 40 }
  )
  expect(store.events.findBrokenLink()).toBeUndefined()
  await store.close()
  remove()
})

it('two windows onto one file never give one number twice nor fork the chain', async () => {
  const { folder, remove } = makeFolder()
  const stores = [makeStore(folder), makeStore(folder)] as const
  const codes: string[] = []
  for (let i = 0; i < 20; i++) {
    const taken = stores[i % 2 === 0 ? 0 : 1].dossiers.takeIn(command(`op${String(i)}`))
    if (taken.ok) codes.push(taken.value.accepted.code)
  }
  expect(new Set(codes).size).toBe(20)
  expect(stores[0].events.last()?.seq).toBe(20)
  expect(stores[1].events.findBrokenLink()).toBeUndefined()
  for (const store of stores) await store.close()
  remove()
})

it('keeps a draft as it was left, the latest place and text, until it is thrown away', async () => {
  const { folder, remove } = makeFolder()
  const first = makeStore(folder)
  const typed = { ...intake, note: 'ắ'.repeat(500) }
  first.drafts.save('d1', intake, 'applicant.name', MORNING)
  first.drafts.save('d1', typed, 'note', MORNING + 1)
  await first.close()
  const again = makeStore(folder)
  expect(again.drafts.list()).toEqual([{ draftId: 'd1', intake: typed, place: 'note', savedAt: MORNING + 1 }])
  again.drafts.discard('d1')
  expect(again.drafts.list()).toEqual([])
  await again.close()
  remove()
})
