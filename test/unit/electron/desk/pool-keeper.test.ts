import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../../../shared/lib/result.ts'
import { formatPooledCode } from '../../../../shared/domain/numbering/pool.ts'
import type { Province } from '../../../../shared/contract/province.ts'
import { useConnectedDesks } from '../../../fixtures/connected-desk.ts'
import { valueOf } from '../../../fixtures/desk.ts'
import { MORNING } from '../../../fixtures/store.ts'

const DAY_MS = 86_400_000
const makeDesk = useConnectedDesks()
type Asked = ReturnType<Province['takeCodes']>
const codeOf = (day: string, serial: number) => formatPooledCode('H23.54.22', day, serial)

/** A counter on pooled codes; `give` answers each request for codes. */
async function counter(give: (count: number, asked: number) => Awaited<Asked>) {
  let asked = 0
  const made = await makeDesk({
    settings: { numbering: { policy: 'pool' } },
    around: (fake) => ({ ...fake, takeCodes: (_, count) => Promise.resolve(give(count, asked++)) })
  })
  return { made, asked: () => asked }
}
const inOrder = (day: string) => {
  let serial = 0
  return (count: number) => ok(Array.from({ length: count }, () => codeOf(day, ++serial)))
}

describe('the pool of a counter', () => {
  it('is filled while the province is reached, and again when codes were taken', async () => {
    const { made } = await counter(inOrder('2026-11-20'))
    expect((await made.view()).codesAtHand).toBe(0)
    await made.connect()
    await made.until(({ codesAtHand }) => codesAtHand === 20)
    const { code } = made.takeIn({ numbering: { policy: 'pool' } })
    expect(code).toBe(codeOf('2026-11-20', 1))
    await made.until(({ codesAtHand, counts }) => codesAtHand === 20 && counts.acknowledged === 1)
  })

  it('lets the counter live on it when the line is cut, then on provisional codes; the start says so', async () => {
    const { made } = await counter(inOrder('2026-11-20'))
    await made.connect()
    await made.until(({ codesAtHand }) => codesAtHand === 20)
    await made.api().pauseSync(null)
    for (let i = 0; i < 20; i++) made.takeIn({ numbering: { policy: 'pool' } })
    expect((await made.view()).codesAtHand).toBe(0)
    const start = valueOf(await made.api().getStart(null))
    expect(start.phase === 'ready' && start.warnings).toContainEqual({ kind: 'pool-empty' })
    expect(made.seat().store.dossiers.counts('2026-11-20').acceptedToday).toBe(20)
  })

  it('dies at midnight: the rest is a gap of its day, and the new day has codes of its own', async () => {
    let day = '2026-11-20'
    let serial = 0
    const { made } = await counter((count) => ok(Array.from({ length: count }, () => codeOf(day, ++serial))))
    await made.connect()
    await made.until(({ codesAtHand }) => codesAtHand === 20)
    made.pass(DAY_MS)
    day = '2026-11-21'
    made.province.setClock(MORNING + DAY_MS)
    await made.api().sendNow(null)
    await made.until(({ codesAtHand }) => codesAtHand === 20)
    const { code } = made.takeIn({ numbering: { policy: 'pool' }, at: MORNING + DAY_MS })
    expect(code).toMatch(/^H23\.54\.22-20261121-/)
    const { unusedCodes } = valueOf(await made.api().reconcile({ day: '2026-11-20' }))
    expect(unusedCodes).toHaveLength(20)
    expect(unusedCodes[0]).toEqual({ code: codeOf('2026-11-20', 1), reason: 'day-over' })
  })

  it('does not burn codes against a province whose day is another, nor one that gives foreign codes', async () => {
    for (const answer of [[codeOf('2026-11-21', 1)], ['H99.1-20261120-0000001']]) {
      const { made, asked } = await counter(() => ok(answer))
      await made.connect()
      await made.until(({ reachedAt }) => reachedAt !== null)
      await expect.poll(asked, { timeout: 20_000 }).toBe(1)
      for (let i = 0; i < 5; i++) made.takeIn({ numbering: { policy: 'provisional' } })
      await made.until(({ counts }) => counts.waiting + counts.acknowledged === 5)
      expect((await made.view()).codesAtHand).toBe(0)
      // Each provisional dossier asks for a code of its own; the pool does not ask again.
      await made.api().pauseSync(null)
    }
  })

  it('waits after a refusal, and goes on after a cut', async () => {
    let problem: 'refused' | 'unreachable' | undefined = 'refused'
    let serial = 0
    const { made, asked } = await counter((count) => {
      if (problem === 'refused') return fail({ kind: 'refused', reasons: [] })
      if (problem === 'unreachable') return fail({ kind: 'unreachable' })
      return ok(Array.from({ length: count }, () => codeOf('2026-11-20', ++serial)))
    })
    await made.connect()
    await expect.poll(asked, { timeout: 20_000 }).toBe(1)
    made.pass(9 * 60_000)
    await made.api().sendNow(null)
    await made.until(({ reachedAt }) => reachedAt === MORNING + 9 * 60_000)
    expect(asked()).toBe(1)
    problem = 'unreachable'
    made.pass(6 * 60_000)
    await made.api().sendNow(null)
    await expect.poll(asked, { timeout: 20_000 }).toBe(2)
    problem = undefined
    made.pass(6 * 60_000)
    await made.api().sendNow(null)
    await made.until(({ codesAtHand }) => codesAtHand === 20)
  })
})
