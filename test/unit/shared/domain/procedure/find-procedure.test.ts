import { describe, expect, it } from 'vitest'
import {
  findProcedures,
  indexFrom,
  searchWordsOf,
  takenInHere,
  timeLimitOf
} from '../../../../../shared/domain/procedure/find-procedure.ts'
import { catalogue, procedureOf } from '../../../../fixtures/public-tables.ts'

const index = indexFrom(catalogue, searchWordsOf(catalogue))
const codes = (text: string) => findProcedures(index, text).map((procedure) => procedure.code)

describe('finding a procedure', () => {
  it.each([
    ['khai sinh', '1.001193'],
    ['Khai sinh', '1.001193'],
    ['dang ky khai sinh', '1.001193'],
    ['1.001193', '1.001193'],
    ['001193', '1.001193'],
    ['sinh khai', '1.001193'],
    ['ks', '1.001193'],
    ['chung thuc ban sao', '2.000815']
  ])('%s finds %s first or near it', (text, code) => expect(codes(text).slice(0, 4)).toContain(code))

  it('respects marks that were typed', () => {
    expect(codes('kết hôn')).toContain('1.000894')
    expect(codes('kềt hôn')).not.toContain('1.000894')
    expect(codes('kết hôn'.normalize('NFD'))).toEqual(codes('kết hôn'))
  })

  it('finds nothing for what is not there, and everything for nothing', () => {
    expect(codes('zzzz')).toEqual([])
    expect(findProcedures(index, '', 100)).toHaveLength(catalogue.procedures.length)
  })

  it('knows which procedures are guidance only', () => {
    expect(takenInHere(procedureOf('1.004222'))).toBe(false)
    expect(takenInHere(procedureOf('1.001193'))).toBe(true)
  })

  it('takes the main limit unless a variant was chosen', () => {
    const withVariants = catalogue.procedures.find((each) => (each.timeLimit.variants ?? []).length > 0)!
    expect(timeLimitOf(withVariants, null)).not.toHaveProperty('variants')
    expect(timeLimitOf(withVariants, 0)).toBe(withVariants.timeLimit.variants?.[0])
    expect(timeLimitOf(withVariants, 99)).toEqual(timeLimitOf(withVariants, null))
  })
})
