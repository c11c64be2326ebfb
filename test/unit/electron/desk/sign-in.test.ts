import { beforeEach, describe, expect, it } from 'vitest'
import { leftOnDisk, PIN, refuseWrites, startDesk, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { MORNING } from '../../../fixtures/store.ts'

const office = useOffice()
const MINUTE = 60_000
let test: TestDesk
let clerkId: string
beforeEach(async () => {
  test = startDesk(office.copy(), { vault: office.vault })
  const start = valueOf(await test.api.getStart(null))
  clerkId = (start.phase === 'sign-in' && start.clerks[0]?.id) || ''
})
const type = (pin: string, { api } = test) => api.signIn({ clerkId, pin })
const wrong = (waitMs: number) => ({ ok: false, problem: { kind: 'pin-wrong', waitMs } })
/** Types wrong PINs one after the other; gives what each cost. */
async function typeWrong(times: number, at = test): Promise<number[]> {
  const costs: number[] = []
  for (let i = 0; i < times; i++) {
    const answer = await type('000000', at)
    if (answer.ok || answer.problem.kind !== 'pin-wrong') throw new Error('Let in')
    costs.push(answer.problem.waitMs)
    await at.clock.advance(answer.problem.waitMs)
  }
  return costs
}

describe('a PIN', () => {
  it('seats its clerk', async () => {
    const start = valueOf(await type(PIN))
    expect(start).toMatchObject({ phase: 'ready', clerk: { id: clerkId, name: 'Nguyễn Thị Lan' } })
    expect(await test.api.getToday(null)).toMatchObject({ ok: true })
  })

  it('of nobody seats nobody', async () => {
    expect(await test.api.signIn({ clerkId: 'nobody', pin: PIN })).toEqual(wrong(0))
    expect(await test.api.getToday(null)).toEqual({ ok: false, problem: { kind: 'signed-out' } })
  })

  it('ends with the shift; records and drafts stay', async () => {
    valueOf(await type(PIN))
    expect(valueOf(await test.api.signOut(null))).toMatchObject({ phase: 'sign-in', counterName: 'Quầy 1' })
    expect(await test.api.listDrafts(null)).toEqual({ ok: false, problem: { kind: 'signed-out' } })
  })
})

describe('wrong PINs', () => {
  it('cost nothing twice, then twice as much each time, five minutes at most', async () => {
    expect(await typeWrong(4)).toEqual([0, 0, 5_000, 10_000])
    test.desk.office?.store.clerks.saveWrongPins(clerkId, { times: 7, nextAt: test.clock.now() })
    expect(await typeWrong(3)).toEqual([160_000, 300_000, 300_000])
  })

  it('keep the right one waiting too, and are forgotten by it', async () => {
    await typeWrong(2)
    expect(await type('000000')).toEqual(wrong(5_000))
    expect(await type(PIN)).toEqual(wrong(5_000))
    await test.clock.advance(4_999)
    expect(await type(PIN)).toEqual(wrong(1))
    await test.clock.advance(1)
    expect(await type(PIN)).toMatchObject({ ok: true })
    expect(await typeWrong(2)).toEqual([0, 0])
  })

  it('typed at the same time cost as much as one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => type('000000')))
    expect(answers.map((answer) => !answer.ok && 'waitMs' in answer.problem && answer.problem.waitMs)).toEqual([
      0, 0, 5_000, 5_000
    ])
  })

  it('are not forgiven by starting the application again', async () => {
    await typeWrong(3)
    expect(await type('000000')).toEqual(wrong(10_000))
    const again = startDesk(leftOnDisk(test), { vault: office.vault, clock: test.clock })
    expect(await type(PIN, again)).toEqual(wrong(10_000))
    await test.clock.advance(10_000)
    expect(await typeWrong(1, again)).toEqual([20_000])
    expect(await type(PIN, again)).toMatchObject({ ok: true })
  })

  it('are counted also when the disk keeps nothing', async () => {
    refuseWrites(test, 'disk-full')
    expect(await typeWrong(4)).toEqual([0, 0, 5_000, 10_000])
    expect(await type(PIN)).toMatchObject({ ok: true })
    expect(await typeWrong(2)).toEqual([0, 0])
  })
})

describe('a clock set back', () => {
  it('never locks a clerk out for longer than the wait itself', async () => {
    await typeWrong(3)
    expect(await type('000000')).toEqual(wrong(10_000))
    test.clock.set(MORNING - 365 * 24 * 60 * MINUTE)
    expect(await type(PIN)).toEqual(wrong(10_000))
    await test.clock.advance(10_000)
    expect(await type(PIN)).toMatchObject({ ok: true })
  })

  it('makes no try cheaper', async () => {
    await typeWrong(4)
    expect(await type('000000')).toEqual(wrong(20_000))
    for (let i = 1; i <= 3; i++) {
      test.clock.set(MORNING - i * 60 * MINUTE)
      expect(await type(PIN)).toEqual(wrong(20_000))
    }
  })
})
