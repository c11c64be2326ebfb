import { expect, test } from 'vitest'
import { componentWords, feeScopeWords, feeWords, sourceLine } from '../../../../renderer/words/catalogue.ts'
import { sourceWords } from '../../../../renderer/words/sources.ts'
import { catalogue } from '../../../fixtures/public-tables.ts'

const components = catalogue.procedures.flatMap((procedure) => procedure.components)
const fees = catalogue.procedures.flatMap((procedure) => procedure.fees)
const shown = [
  ...components,
  ...fees,
  ...catalogue.procedures.flatMap((procedure) => [procedure.timeLimit, ...(procedure.timeLimit.variants ?? [])])
].map(({ source }) => source)
const certainties = catalogue.procedures.flatMap(({ fieldCertainty: sure }) =>
  ['results', 'proxyAllowed', 'legalBasis', 'refusalReasons', 'effectiveTo'].flatMap(
    (field) => sure[field]?.source ?? []
  )
)

test('no source of the shipped catalogue is shown as a working note', () => {
  const note = /law(-2025)?\.md|[[\]]|\(M\)|unverified|NOT FOUND|\b(the|from|for|is|in|by|with|not|no)\b/
  const left = [...shown, ...certainties].map(sourceWords).filter((words) => note.test(words))
  expect(left).toEqual([])
})

test.each([
  ['[PĐ] Luật Hộ tịch 60/2014/QH13 Đ16, Đ5.3', 'Luật Hộ tịch 60/2014/QH13 Điều 16, Điều 5.3'],
  ['general knowledge, unverified', 'chưa có nguồn'],
  ['law.md section 8 (M)', ''],
  ['by analogy with 2.001406, unverified', 'theo thủ tục tương tự 2.001406']
])('%s reads: %s', (source, words) => {
  expect(sourceWords(source)).toBe(words)
})

test('a source without a name leaves no empty label', () => {
  expect(sourceLine('law.md section 8, no tag')).toBe('')
})

test('an unknown fee is never shown as free', () => {
  for (const fee of fees) {
    if (fee.amountVnd === null) expect(feeWords(fee)).toBe('theo quy định của tỉnh')
    else expect(feeWords(fee) === 'không thu').toBe(fee.amountVnd === 0)
  }
})

test('an amount has its unit, a local fee its place', () => {
  const fee = { name: '', source: '', verified: true, note: '', perUnit: 'trang', scope: 'Hà Nội', amountVnd: 2000 }
  expect(feeWords({ ...fee, maxAmountVnd: 200_000, maxPerUnit: 'bản' })).toBe(
    '2.000 đồng/trang, tối đa 200.000 đồng/bản'
  )
  expect(feeScopeWords({ ...fee, validTo: '2027-02-28' })).toBe('chỉ Hà Nội, đến hết 28/02/2027')
  expect(feeScopeWords({ ...fee, scope: 'national' })).toBe('')
})

test('every paper of the catalogue says what is to be handed in', () => {
  for (const component of components) expect(componentWords(component)).toMatch(/^(\d+ )?\p{Ll}/u)
})
