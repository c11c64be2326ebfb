import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createFakeProvince, type Mood } from '../fakes/province.ts'
import { makeSendingCounter } from '../fixtures/sending.ts'

const mood = fc.constantFrom<Mood>('answers', 'answers', 'lost', 'cut', 'busy')

it('whatever the line does, each dossier and step arrives once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mood, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (moods, count) => {
      const left = [...moods]
      const province = createFakeProvince(() => left.shift() ?? 'answers')
      const made = makeSendingCounter(province)
      try {
        const dossiers = Array.from({ length: count }, (_, i) => {
          const taken = made.takeIn(i % 3 === 0 ? { numbering: { policy: 'provisional' } } : {})
          if (i % 2 === 0) made.happen(taken.dossierId, { kind: 'handedOver', to: 'Tư pháp' })
          return taken
        })
        await made.settle()
        expect(province.arrived.size).toBe(count)
        expect(province.doubled()).toBe(0)
        expect(made.faults).toEqual([])
        for (const { dossierId } of dossiers) {
          const detail = made.store.dossiers.find(dossierId)
          expect(detail?.line.sync).toBe('acknowledged')
          const code = detail?.line.officialCode ?? detail?.line.code ?? ''
          const sent = detail?.events.filter(
            ({ body }) => body.kind === 'accepted' || body.kind === 'handedOver'
          ).length
          expect(province.arrived.get(code)).toHaveLength(sent ?? -1)
        }
      } finally {
        await made.stop()
      }
    }),
    { numRuns: 40 }
  )
})
