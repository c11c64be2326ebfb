import { expect, it } from 'vitest'
import { makeWorkbook } from '../../../../../electron/sync/bundle/write-workbook.ts'
import { groupOf } from '../../../../fixtures/bundle.ts'
import { zipEntries } from '../../../../fixtures/zip-entries.ts'

const group = groupOf('d1', 2, [])
const accepted = { ...group.dossier.accepted, note: '=1+1' }
const entries = zipEntries(Buffer.from(await makeWorkbook([{ ...group, dossier: { ...group.dossier, accepted } }])))
const strings = [...(entries.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
  (match) => match[1]
)

/** A cell as the sheet has it: text looked up, else the number. */
function cell(sheet: number, at: string) {
  const xml = entries.get(`xl/worksheets/sheet${String(sheet)}.xml`) ?? ''
  const found = new RegExp(`<c r="${at}"([^>]*)>(.*?)</c>`).exec(xml)
  const value = /<v>([^<]*)<\/v>/.exec(found?.[2] ?? '')?.[1]
  if (found?.[1]?.includes('t="s"')) return strings[Number(value)]
  return /<t[^>]*>([^<]*)<\/t>/.exec(found?.[2] ?? '')?.[1] ?? Number(value)
}

it('has a row for each dossier and a sheet of their steps, with Vietnamese headings', () => {
  expect(entries.get('xl/workbook.xml')).toMatch(/name="Hồ sơ".*name="Các bước"/s)
  expect(['A1', 'C1', 'F1', 'P1'].map((at) => cell(1, at))).toEqual(['Mã hồ sơ', 'Mã thủ tục', 'Người nộp', 'Nhận lúc'])
  expect(['A2', 'C2', 'F2', 'H2'].map((at) => cell(1, at))).toEqual([
    'H23.54.22-261120-6000',
    '1.004873',
    'Đặng Thị Ưởng',
    '030185000123'
  ])
  expect(['A2', 'B2', 'D2', 'D3', 'E3'].map((at) => cell(2, at))).toEqual([
    'H23.54.22-261120-6000',
    1,
    'Tiếp nhận',
    'Chuyển xử lý',
    'Phòng 1'
  ])
})

it('writes dates as dates of the local calendar, codes and what looks like a formula as text', () => {
  // Days since 30/12/1899, as the program counts: 08/03/1985, 20/11/2026 09:00, 26/11/2026.
  expect(cell(1, 'I2')).toBe(31114)
  expect(cell(1, 'P2')).toBe(46346.375)
  expect(cell(1, 'Q2')).toBe(46352)
  expect(cell(1, 'W2')).toBe('=1+1')
  expect(entries.get('xl/worksheets/sheet1.xml')).not.toContain('<f>')
})
