import { expect, it } from 'vitest'
import { findKnownProcedure, procedureCode, PROCEDURES } from '../../../province/check/catalogue.ts'
import { catalogue } from '../../../fixtures/public-tables.ts'

it('knows the procedures of the shipped catalogue and no other', () => {
  expect(PROCEDURES.map(({ code }) => code)).toEqual(catalogue.procedures.map(({ code }) => code))
  for (const { code } of catalogue.procedures) expect(procedureCode.safeParse(code).success).toBe(true)
  for (const code of ['', '1.00119', '1.001193 ', 'constructor'])
    expect(procedureCode.safeParse(code).error?.issues[0]?.message).toBe('mã thủ tục không có trong danh mục')
})

it('gives one code to one field', () => {
  const byField = Map.groupBy(PROCEDURES, ({ fieldName }) => fieldName)
  expect([...byField.values()].every((all) => new Set(all.map(({ fieldCode }) => fieldCode)).size === 1)).toBe(true)
  expect(new Set(PROCEDURES.map(({ fieldCode }) => fieldCode)).size).toBe(byField.size)
  expect(findKnownProcedure('1.001193')).toMatchObject({ fieldCode: 'LV-01', fieldName: 'Hộ tịch' })
})
