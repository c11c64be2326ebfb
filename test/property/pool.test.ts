import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, localDate } from '../../shared/lib/plain-date.ts'
import { formatPooledCode, readPooledCode } from '../../shared/domain/numbering/pool.ts'
import { present } from '../../shared/lib/invariant.ts'
import { command, makeFolder, makeStore, MORNING } from '../fixtures/store.ts'

const DAY_MS = 86_400_000
const UNIT = 'H23.54.22'

/** What may happen at a counter on pooled codes. `late`: the answer of the province comes a day later. */
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'take-in' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fetch' as const),
      from: fc.integer({ min: 1, max: 12 }),
      count: fc.integer({ min: 1, max: 6 }),
      late: fc.boolean()
    })
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'midnight' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' } as const) }
)

it('whatever is fetched, taken, lost and issued again: no code twice, none of another day, none lost without a word', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
      const { folder, remove } = makeFolder()
      let store = makeStore(folder)
      let now = MORNING
      const fetched = new Set<string>()
      const given: string[] = []
      try {
        for (const [i, each] of happenings.entries()) {
          const today = localDate(now)
          if (each.kind === 'fetch') {
            const day = each.late ? addDays(today, -1) : today
            const codes = Array.from({ length: each.count }, (_, n) =>
              present(readPooledCode(formatPooledCode(UNIT, day, each.from + n), UNIT), 'code')
            )
            for (const { code } of codes) fetched.add(code)
            store.pool.put(codes, today, now)
          } else if (each.kind === 'midnight') {
            now += DAY_MS
            store.pool.expire(localDate(now))
          } else if (each.kind === 'restart') {
            await store.close()
            store = makeStore(folder)
          } else {
            const ready = store.pool.ready(today)
            const taken = store.dossiers.takeIn(command(`op-${String(i)}`, { at: now, numbering: { policy: 'pool' } }))
            expect(taken.ok).toBe(ready > 0)
            if (!taken.ok) continue
            const { code } = taken.value.accepted
            expect(readPooledCode(code, UNIT)?.day).toBe(today)
            expect(fetched).toContain(code)
            given.push(code)
          }
        }
        expect(new Set(given).size).toBe(given.length)
        store.pool.expire(localDate(now))
        const days = [...new Set([...fetched].map((code) => present(readPooledCode(code, UNIT), 'code').day))]
        const gaps = days.flatMap((day) => store.pool.gaps(day).map(({ code }) => code))
        const ready = store.pool.ready(localDate(now))
        expect(gaps.filter((code) => given.includes(code))).toEqual([])
        expect(given.length + gaps.length + ready).toBe(fetched.size)
      } finally {
        await store.close()
        remove()
      }
    }),
    { numRuns: 40 }
  )
})
