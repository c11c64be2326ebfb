import { afterAll, describe, expect, it } from 'vitest'
import type { Accepted } from '../../../../shared/domain/dossier/event.ts'
import { layOut } from '../../../../shared/domain/forms/lay-out.ts'
import { type PrintOptions, receiptFacts } from '../../../../shared/domain/forms/receipt/receipt-facts.ts'
import { slipQr } from '../../../../shared/domain/forms/slip-qr.ts'
import { accepted, authoriser } from '../../../fixtures/accepted.ts'
import { misplaced } from '../../../fixtures/misplaced.ts'
import { makePdfMaker } from '../../../fixtures/pdf-maker.ts'
import { codesOf, fontsOf, oneLine, pagesOf, textOf } from '../../../fixtures/pdf-tools.ts'

const A5 = { width: 419.53, height: 595.28 }
const FORMS = ['receipt/tt03-2025', 'receipt/tt01-2018']

const maker = makePdfMaker()
afterAll(() => maker.close())
const slip = (part: Partial<Accepted> = {}, options: Partial<PrintOptions> = {}) =>
  maker.make(
    layOut(receiptFacts({ ...accepted, ...part }, { form: 'receipt/tt03-2025', reprint: 0, copies: 2, ...options }))
  )

const withName = (name: string) => ({ ...accepted.applicant, name })
const [component] = accepted.procedure.components
const [entry] = accepted.papers
const papers = (count: number): Partial<Accepted> => {
  const components = Array.from({ length: count }, (_, i) => ({
    ...component!,
    id: `p${String(i)}`,
    name: `Giấy tờ thứ ${String(i + 1)}: trích lục, xác nhận của cơ quan có thẩm quyền về nội dung đề nghị`
  }))
  return {
    procedure: { ...accepted.procedure, components },
    papers: components.map(({ id }) => ({ ...entry!, componentId: id, originals: 1, copies: 2 }))
  }
}
/** The longest that each field takes, without a blank, in letters that nothing else on a slip has. */
const longest: Partial<Accepted> = {
  applicant: { ...withName('Ẵ'.repeat(300)), address: 'W'.repeat(500), email: 'w'.repeat(200) },
  authoriser: { ...authoriser, name: 'Ữ'.repeat(300), address: 'Ỹ'.repeat(500), document: 'Ợ'.repeat(500) },
  delivery: { way: 'post', address: 'Ẳ'.repeat(500) }
}

describe('the PDF of a slip', () => {
  it.each(FORMS)('%s: two copies, each one page of A5', async (form) => {
    const pages = pagesOf(await slip({ authoriser }, { form }))
    expect(pages).toHaveLength(2)
    for (const { width, height } of pages) {
      expect(width).toBeCloseTo(A5.width, 0)
      expect(height).toBeCloseTo(A5.height, 0)
    }
  })

  it.each(FORMS)('%s: gives the text back composed, with every mark', async (form) => {
    const name = 'ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ỲỴỶỸÝ Đ ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ỳỵỷỹý đ'
    for (const page of textOf(await slip({ applicant: withName(name) }, { form })))
      expect(oneLine(page)).toContain(name)
  })

  it('draws decomposed letters as composed ones', async () => {
    const unit = {
      ...accepted.unit,
      headerLines: ['ỦY BAN NHÂN DÂN XÃ ĐẶNG ỨNG'.normalize('NFD')],
      place: 'Tân Ước'.normalize('NFD')
    }
    const name = 'Đặng Thị Ưởng Ẵng'
    const [page = ''] = textOf(await slip({ unit, applicant: withName(name.normalize('NFD')) }))
    for (const text of [name, 'ỦY BAN NHÂN DÂN XÃ ĐẶNG ỨNG', 'Tân Ước, ngày 20 tháng 11 năm 2026'])
      expect(oneLine(page)).toContain(text)
  })

  it.each(['H23.54.22-261120-6000', 'TAM-Q1-261120-0001', 'H23.541.221.331.441-261120-6000001'])(
    'lets a scanner read both codes of %s from every page at 200 dpi',
    async (code) => {
      const both = [`CODE-128:${code}`, `QR-Code:${slipQr(code)}`]
      expect(codesOf(await slip({ code }), 200)).toEqual([both, both])
    }
  )

  it.each(FORMS)('%s: a slip printed again carries both codes, the official one in its bars', async (form) => {
    const [official, provisional] = ['H23.54.22-20261120-0000007', 'TAM-Q1-261120-0001']
    const again = { form, reprint: 1, copies: 1, officialCode: official }
    const pdf = await slip({ code: provisional, codeKind: 'provisional' }, again)
    expect(codesOf(pdf, 200)).toEqual([[`CODE-128:${official}`, `QR-Code:${slipQr(official)}`]])
    const pages = pagesOf(pdf)
    expect(pages).toHaveLength(1)
    for (const page of pages) expect(misplaced(page)).toEqual([])
    const [text = ''] = textOf(pdf)
    expect(oneLine(text)).toContain(`Mã hồ sơ: ${official} (mã tạm đã cấp: ${provisional})`)
    expect(oneLine(text)).toContain('BẢN IN LẠI 1')
  })

  it('embeds each face, cut down and mapped to Unicode', async () => {
    const fonts = fontsOf(await slip())
    expect(fonts.map(({ name }) => name.replace(/^\w+\+/, '')).sort()).toEqual([
      'Tinos-Bold',
      'Tinos-Italic',
      'Tinos-Regular'
    ])
    for (const font of fonts) expect(font).toMatchObject({ embedded: 'yes', subset: 'yes', unicode: 'yes' })
  })

  it.each<[string, Partial<Accepted>]>([
    ['an ordinary one', {}],
    ['a proxy', { authoriser }],
    ['the longest words without a blank', longest],
    ['40 papers', papers(40)],
    [
      'a unit with three long lines',
      {
        unit: {
          ...accepted.unit,
          headerLines: ['Đ'.repeat(120), 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG THÀNH PHỐ', 'W'.repeat(120)],
          place: 'Đặc khu Trường Sa, tỉnh Khánh Hòa'
        }
      }
    ]
  ])('cuts nothing and overlaps nothing: %s', async (_, part) => {
    for (const form of FORMS) expect(pagesOf(await slip(part, { form })).flatMap(misplaced)).toEqual([])
  })

  it('prints the longest name, address and mail whole', async () => {
    const all = textOf(await slip(longest, { copies: 1 })).join('')
    const counts = Array.from('ẴWwỮỸỢẲ', (letter) => all.split(letter).length - 1)
    expect(counts).toEqual([300, 500, 200, 300, 500, 500, 500])
  })
})

describe('a slip of several pages', () => {
  it('prints every paper, numbers the pages of each copy by itself and says whose they are', async () => {
    const pages = textOf(await slip(papers(40)))
    expect(pages).toHaveLength(6)
    const feet = pages.map((page) => oneLine(page).trim().split(' ').slice(-3).join(' '))
    const one = ['1/3', '2/3', '3/3'].map((number) => `H23.54.22-261120-6000 · ${number}`)
    expect(feet).toEqual([...one, ...one])
    const all = oneLine(pages.slice(0, 3).join(' '))
    for (let i = 1; i <= 40; i++) expect(all).toContain(`${String(i)}. Giấy tờ thứ ${String(i)}:`)
    expect(pages[2]).toContain('NGƯỜI TIẾP NHẬN HỒ SƠ')
  })

  it('has no page number when it is one page', async () => {
    const [page = ''] = textOf(await slip())
    expect(page).not.toMatch(/·|1\/1/)
  })
})

describe('the bytes of a slip', () => {
  it('are the same for the same facts: again, after others, and from another thread', async () => {
    const first = await slip()
    await slip(longest, { form: 'receipt/tt01-2018' })
    const again = await slip()
    const other = makePdfMaker()
    const elsewhere = await other.make(
      layOut(receiptFacts(accepted, { form: 'receipt/tt03-2025', reprint: 0, copies: 2 }))
    )
    await other.close()
    expect(Buffer.compare(again, first)).toBe(0)
    expect(Buffer.compare(elsewhere, first)).toBe(0)
  })

  it('differ when anything printed differs', async () => {
    const first = await slip()
    for (const other of [
      slip({}, { reprint: 1 }),
      slip({ applicant: withName('Đặng Thị Ương') }),
      slip({}, { copies: 1 })
    ])
      expect(Buffer.compare(await other, first)).not.toBe(0)
  })
})
