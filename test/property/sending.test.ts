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

it('whatever the line does, each paper is named by the record in the end, however late it came', async () => {
  const when = fc.constantFrom<'before' | 'between' | 'after'>('before', 'between', 'after')
  await fc.assert(
    fc.asyncProperty(
      fc.array(mood, { maxLength: 60 }),
      fc.array(fc.array(when, { maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      async (moods, papers) => {
        const left = [...moods]
        const province = createFakeProvince(() => left.shift() ?? 'answers')
        const made = makeSendingCounter(province)
        try {
          const dossiers = papers.map((times, i) => ({ times, i, ...made.takeIn() }))
          const bring = (now: 'before' | 'between' | 'after') => {
            for (const { times, i, dossierId } of dossiers)
              for (const [j, time] of times.entries())
                if (time === now) made.addFile(dossierId, `paper-${String(i)}-${String(j)}`, 10)
          }
          bring('before')
          made.runner.wake()
          bring('between')
          await made.settle()
          bring('after')
          made.runner.wake()
          await made.settle()
          expect(made.faults).toEqual([])
          expect(province.doubled()).toBe(0)
          for (const { dossierId, code, times, i } of dossiers) {
            expect(made.store.dossiers.find(dossierId)?.line.sync).toBe('acknowledged')
            const named = province.records.get(code)?.files.map(({ remote }) => remote)
            expect(named?.toSorted()).toEqual(times.map((_, j) => `file-paper-${String(i)}-${String(j)}`))
          }
        } finally {
          await made.stop()
        }
      }
    ),
    { numRuns: 12 }
  )
})
