import { expect, it } from 'vitest'
import { LONGEST_SEARCH, searchTextOf } from '../../../../../renderer/features/dossiers/search-text.ts'
import { slipQr } from '../../../../../shared/domain/forms/slip-qr.ts'

const CODE = 'H23.54.22-261120-6000'

it.each([
  ['what was typed', 'nguyen thi', 'nguyen thi'],
  ['nothing', '', ''],
  ['a code', CODE, CODE],
  ['a scanned slip', `${slipQr(CODE)}\n`, CODE],
  ['a scanned identity card', '030185000123||Nguyễn Thị Đào|08031985|Nữ|Thôn Đông|20042021', '030185000123']
])('looks for %s', (_, typed, value) => expect(searchTextOf(typed)).toEqual({ ok: true, value }))

it.each([
  ['a slip that was read in part', slipQr(CODE).replace('6000', '6001'), 'slip-unclear'],
  ['a card that was read in part', '030185000123||Nguyễn Thị Đào|08', 'card-unclear'],
  ['a text longer than main takes', 'a'.repeat(LONGEST_SEARCH + 1), 'too-long']
])('says what is wrong with %s', (_, typed, kind) => {
  expect(searchTextOf(typed)).toEqual({ ok: false, problem: { kind } })
})
