import { expect, it } from 'vitest'
import { z } from 'zod'
import { refusalOf, wrongType } from '../../../province/check/reasons.ts'
import { filled } from '../../../province/check/text.ts'

const schema = z.strictObject({ list: z.array(z.strictObject({ name: filled(5) }), wrongType('danh sách')) })
const refusal = (value: unknown, root?: string) => {
  const { error } = schema.safeParse(value)
  return error && refusalOf(error, root)
}

it('names fields as paths into the request', () => {
  expect(refusal({ list: [{ name: 'a' }, { name: 'zu lang', other: 1 }], more: 2 })).toEqual({
    kind: 'invalid',
    reasons: [
      { field: 'list[1].name', reason: 'dài quá 5 ký tự' },
      { field: 'list[1].other', reason: 'giao diện không có trường này' },
      { field: 'more', reason: 'giao diện không có trường này' }
    ]
  })
  expect(refusal({ list: [{}] }, 'query')).toMatchObject({ reasons: [{ field: 'query.list[0].name' }] })
})

it('calls a request incomplete only when nothing else is wrong with it', () => {
  expect(refusal({})?.kind).toBe('incomplete')
  expect(refusal({ list: [{ name: '' }] })?.kind).toBe('incomplete')
  expect(refusal({ list: [{ name: '' }, { name: 'zu lang' }] })?.kind).toBe('invalid')
  expect(refusal({ list: 'x' })).toEqual({ kind: 'invalid', reasons: [{ field: 'list', reason: 'phải là danh sách' }] })
})
