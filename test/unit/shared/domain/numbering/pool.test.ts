import { describe, expect, it } from 'vitest'
import { codesToAsk, formatPooledCode, POOL_SIZE, readPooledCode } from '../../../../../shared/domain/numbering/pool.ts'
import { nextNumber } from '../../../../../shared/domain/numbering/series.ts'

describe('a code of the province', () => {
  it.each([
    ['H23.54.22-20261120-0000001', '2026-11-20', 1],
    ['H23.54.22-261120-6000', '2026-11-20', 6000],
    ['H23.54.22-20261231-000012345678', '2026-12-31', 12_345_678]
  ])('%s says its day and serial', (code, day, serial) => {
    expect(readPooledCode(code, 'H23.54.22')).toEqual({ code, day, serial })
  })

  it.each([
    'H23.54.2-20261120-0000001',
    'H23.54.220-20261120-0000001',
    'H23x54x22-20261120-0000001',
    'TAM-Q1-261120-0001',
    'H23.54.22-2026112-0001',
    'H23.54.22-20261120-001',
    'H23.54.22-20261120-0000001 ',
    ''
  ])('%j is none of this unit', (code) => {
    expect(readPooledCode(code, 'H23.54.22')).toBeUndefined()
  })
})

it('is read as it was written', () => {
  const code = formatPooledCode('H23.54.22', '2026-11-20', 42)
  expect(code).toBe('H23.54.22-20261120-0000042')
  expect(readPooledCode(code, 'H23.54.22')).toEqual({ code, day: '2026-11-20', serial: 42 })
})

it('asks until the pool is full, in portions that a lost answer may carry away', () => {
  expect([0, 14, 15, 16, 19, POOL_SIZE, POOL_SIZE + 3].map(codesToAsk)).toEqual([5, 5, 5, 4, 1, 0, 0])
})

describe('the next number of a pool', () => {
  const ground = { day: '2026-11-20', unitCode: 'H23.54.22', counterId: 'Q1', numbering: { policy: 'pool' } } as const
  const used = { official: 0, provisional: 3, register: 7 }
  const pooled = { code: 'H23.54.22-20261120-0000004', day: '2026-11-20', serial: 4 }

  it('is the code at hand, official at once', () => {
    expect(nextNumber(ground, { ...used, pooled })).toEqual({
      code: pooled.code,
      codeKind: 'official',
      serial: 4,
      register: { year: 2026, book: 1, serial: 8 }
    })
  })

  it('is none without a code, and none with one of another day', () => {
    expect(nextNumber(ground, used)).toBeUndefined()
    expect(nextNumber(ground, { ...used, pooled: { ...pooled, day: '2026-11-19' } })).toBeUndefined()
  })
})
