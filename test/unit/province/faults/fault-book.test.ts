import { describe, expect, it } from 'vitest'
import type { FaultInput } from '../../../province/faults/fault.ts'
import { createFaultBook } from '../../../province/faults/fault-book.ts'

const six = { interface: 'six-step', operation: 'HoSo' }
const rpc = { interface: 'session-rpc', operation: 'DongBoHoSoMC' }
const any = () => true

function book(...faults: FaultInput[]) {
  const struck: string[] = []
  const made = createFaultBook((kind) => struck.push(kind))
  for (const fault of faults) made.add(fault)
  return { ...made, struck }
}
/** Which of `count` equal requests suffer. */
const pattern = (made: ReturnType<typeof book>, count: number) =>
  Array.from({ length: count }, () => made.take(six, any).length)

describe('a fault', () => {
  it('strikes once when nothing else is said, and as often as it is', () => {
    expect(pattern(book({ what: { kind: 'lose-answer' } }), 3)).toEqual([1, 0, 0])
    expect(pattern(book({ what: { kind: 'lose-answer' }, times: 2 }), 3)).toEqual([1, 1, 0])
  })

  it('strikes those requests that it is meant for', () => {
    const made = book(
      { what: { kind: 'lose-answer' }, on: { interface: 'session-rpc' } },
      { what: { kind: 'contradict' }, on: { operation: 'HoSo' } },
      { what: { kind: 'delay', ms: 1 } }
    )
    const kinds = (request: typeof six) => made.take(request, any).map(({ kind }) => kind)
    expect(kinds(six)).toEqual(['contradict', 'delay'])
    expect(kinds(rpc)).toEqual(['lose-answer'])
    expect(kinds(rpc)).toEqual([])
    expect(made.struck).toEqual(['contradict', 'delay', 'lose-answer'])
  })

  it('with a chance strikes about that often, without end, the same for the same seed', () => {
    const of = (seed: number) => pattern(book({ what: { kind: 'lose-answer' }, probability: 0.25, seed }), 2_000)
    const often = of(5).reduce((sum, n) => sum + n, 0)
    expect(often).toBeGreaterThan(430)
    expect(often).toBeLessThan(570)
    expect(of(5)).toEqual(of(5))
    expect(of(5)).not.toEqual(of(6))
  })

  it('with a chance and a number stops at the number', () => {
    const made = book({ what: { kind: 'lose-answer' }, probability: 1, times: 3 })
    expect(pattern(made, 5)).toEqual([1, 1, 1, 0, 0])
    expect(pattern(book({ what: { kind: 'lose-answer' }, probability: 0 }), 50)).not.toContain(1)
  })

  it('draws no chance for requests that it is not meant for', () => {
    const fault = { what: { kind: 'lose-answer' }, probability: 0.5, seed: 3, on: { interface: 'six-step' } } as const
    const quiet = pattern(book(fault), 20)
    const made = book(fault)
    const noisy = Array.from({ length: 20 }, () => {
      made.take(rpc, any)
      return made.take(six, any).length
    })
    expect(noisy).toEqual(quiet)
  })

  it('is asked only for the kinds that are to be decided now', () => {
    const made = book({ what: { kind: 'cut-upload', afterBytes: 5 } }, { what: { kind: 'lose-answer' } })
    expect(made.take(six, (kind) => kind !== 'cut-upload')).toEqual([{ kind: 'lose-answer' }])
    expect(made.list().map(({ struck }) => struck)).toEqual([0, 1])
    expect(made.take(six, (kind) => kind === 'cut-upload')).toEqual([{ kind: 'cut-upload', afterBytes: 5 }])
  })

  it('can be taken back, alone or with all others', () => {
    const made = book({ what: { kind: 'lose-answer' }, times: 9 }, { what: { kind: 'contradict' }, times: 9 })
    made.remove(1)
    expect(made.list().map(({ id, what }) => [id, what.kind])).toEqual([[2, 'contradict']])
    made.clear()
    expect(made.list()).toEqual([])
    expect(made.take(six, any)).toEqual([])
    expect(made.add({ what: { kind: 'contradict' } })).toBe(3)
  })

  it('that makes no sense is not booked', () => {
    const made = book()
    const nonsense = { what: { kind: 'status', status: 404 } } as unknown as FaultInput
    expect(() => made.add(nonsense)).toThrow()
    expect(() => made.add({ what: { kind: 'lose-answer' }, times: 0 })).toThrow()
    expect(made.list()).toEqual([])
  })
})
