import { describe, expect, it } from 'vitest'
import {
  CERTIFICATION_BOOKS,
  type CertificationBook,
  type CertificationEntry,
  monthOfCertification,
  nextCertification
} from '../../../../../shared/domain/register/certification-books.ts'

const entry = (number: number, day: string, book: CertificationBook = 'SCT/BS'): CertificationEntry => ({
  book,
  number,
  day
})
const entries = [
  entry(1, '2026-01-05'),
  entry(3, '2026-02-02'),
  entry(2, '2026-01-31'),
  entry(1, '2026-01-05', 'SCT/CK,ĐC'),
  entry(9, '2025-12-30')
]

describe('the certification books', () => {
  it('count each for itself, from 01 in every year', () => {
    expect(CERTIFICATION_BOOKS.map((book) => nextCertification(entries, book, 2026))).toEqual([4, 2, 1, 1])
    expect(nextCertification(entries, 'SCT/BS', 2027)).toBe(1)
  })

  it('are printed by the month, numbers rising', () => {
    expect(monthOfCertification(entries, 'SCT/BS', '2026-01')).toEqual({
      ok: true,
      value: [entry(1, '2026-01-05'), entry(2, '2026-01-31')]
    })
    expect(monthOfCertification(entries, 'SCT/BS', '2026-02')).toEqual({ ok: true, value: [entry(3, '2026-02-02')] })
    expect(monthOfCertification(entries, 'SCT/CKND', '2026-01')).toEqual({ ok: true, value: [] })
  })

  it.each([
    ['number-missing', 2, [entry(1, '2026-01-05'), entry(3, '2026-01-06')]],
    ['number-twice', 1, [entry(1, '2026-01-05'), entry(1, '2026-01-06')]],
    ['number-twice', 0, [entry(0, '2026-01-05')]]
  ])('are not bound with a %s (%i)', (kind, number, wrong) => {
    expect(monthOfCertification(wrong, 'SCT/BS', '2026-01')).toEqual({ ok: false, problem: { kind, number } })
  })
})
