import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedFee } from '../../shared/domain/certification/published-fee.ts'
import {
  CERTIFICATION_BOOKS,
  type CertificationEntry,
  monthOfCertification,
  nextCertification
} from '../../shared/domain/register/certification-books.ts'
import { procedureOf } from '../fixtures/public-tables.ts'

const DAY = '2026-11-20'
const copying = procedureOf('2.000815')
const pages = fc.integer({ min: 1, max: 9_999 })
const copies = fc.integer({ min: 1, max: 999 })
const fee = (line: { pages: number; copies: number }) => publishedFee(copying, line, DAY) ?? NaN

describe('the fee of copies', () => {
  it('is the same for each copy, never less for more pages, at most 200.000 a copy', () => {
    fc.assert(
      fc.property(pages, copies, (many, times) => {
        const each = fee({ pages: many, copies: 1 })
        expect(fee({ pages: many, copies: times })).toBe(each * times)
        expect(fee({ pages: many + 1, copies: 1 })).toBeGreaterThanOrEqual(each)
        expect(each).toBeLessThanOrEqual(200_000)
        // Page by page, as a person counts.
        const counted = Array.from({ length: Math.min(many, 500) }, (_, i) => (i < 2 ? 2_000 : 1_000))
        expect(each).toBe(
          Math.min(
            200_000,
            counted.reduce((sum, vnd) => sum + vnd, 0)
          )
        )
      })
    )
  })
})

describe('numbers of the certification books', () => {
  it('given one after the other are 1, 2, 3 … in each book and year, and every month of them may be bound', () => {
    const days = fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 40 })
    const books = fc.array(fc.constantFrom(...CERTIFICATION_BOOKS), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(days, books, (offsets, chosen) => {
        const entries: CertificationEntry[] = []
        for (const [i, offset] of offsets.toSorted((a, b) => a - b).entries()) {
          const day = new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)
          const book = chosen[i] ?? 'SCT/BS'
          entries.push({ book, day, number: nextCertification(entries, book, Number(day.slice(0, 4))) })
        }
        for (const book of CERTIFICATION_BOOKS) {
          const own = entries.filter((entry) => entry.book === book)
          const bound = [...new Set(own.map(({ day }) => day.slice(0, 7)))].flatMap((month) => {
            const whole = monthOfCertification(entries, book, month)
            expect(whole.ok).toBe(true)
            return whole.ok ? whole.value : []
          })
          expect(bound).toEqual(own)
        }
      })
    )
  })
})
