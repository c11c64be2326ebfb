import { afterAll, describe, expect, it } from 'vitest'
import { FORM_LAYOUTS } from '../../../../shared/domain/forms/form-layouts.ts'
import { layOutForm } from '../../../../shared/domain/forms/lay-out-form.ts'
import { slipQr } from '../../../../shared/domain/forms/slip-qr.ts'
import { formHead, madeUpForm } from '../../../fixtures/forms.ts'
import { goldenDocuments, goldenOf, readGolden } from '../../../fixtures/golden/golden.ts'
import { misplaced } from '../../../fixtures/misplaced.ts'
import { makePdfMaker } from '../../../fixtures/pdf-maker.ts'
import { codesOf, oneLine, pagesOf, textOf } from '../../../fixtures/pdf-tools.ts'

/** Another release of the drawing tools may shade a part one step lighter or darker, and few parts more. */
const STEP = 1
const MOST_OTHER = 0.01

const maker = makePdfMaker()
afterAll(() => maker.close())

/** Parts of a page that are clearly lighter or darker than they were. */
function otherParts(before: string, now: string): number {
  if (before.length !== now.length) return Infinity
  return Array.from(before).filter((shade, i) => Math.abs(parseInt(shade, 16) - parseInt(now[i] ?? '', 16)) > STEP)
    .length
}

describe('every version of every form', () => {
  it.each(goldenDocuments())(
    '%s says and looks what it did, nothing cut, nothing overlapping',
    async (name, document) => {
      const pdf = await maker.make(document)
      const golden = readGolden(name)
      const { text, shades } = goldenOf(pdf)
      expect(text).toBe(golden?.text)
      expect(shades).toHaveLength(golden?.shades.length ?? 0)
      shades.forEach((page, i) => {
        expect(otherParts(golden?.shades[i] ?? '', page)).toBeLessThanOrEqual(page.length * MOST_OTHER)
      })
      expect(pagesOf(pdf).flatMap(misplaced)).toEqual([])
    }
  )

  const coded = FORM_LAYOUTS.filter(({ id, codes }) => codes && !id.startsWith('receipt/')).map(({ id }) => id)
  it.each(coded)('%s: a scanner reads both codes', async (id) => {
    const pdf = await maker.make(layOutForm(madeUpForm(id, false)))
    expect(codesOf(pdf, 150)[0]).toContain(`QR-Code:${slipQr(formHead.code)}`)
    expect(codesOf(pdf, 300)[0]).toContain(`CODE-128:${formHead.code}`)
  })
})

describe('a form of several pages', () => {
  it('has its name, its code and the page on top of every page after the first, and who signs with the last words', async () => {
    const pages = textOf(await maker.make(layOutForm(madeUpForm('supplement/tt03-2025', true)))).map(oneLine)
    expect(pages).toHaveLength(3)
    expect(pages[0]).not.toContain('trang 1/3')
    for (const at of [2, 3])
      expect(pages[at - 1]?.trim()).toMatch(
        new RegExp(`^Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ – H23.54.22-261120-6000 – trang ${String(at)}/3`)
      )
    expect(pages[2]).toMatch(/để được hướng dẫn.*NGƯỜI HƯỚNG DẪN/)
  })

  it('of a book numbers every page on from the volume before', async () => {
    const facts = madeUpForm('register/tt03-2025', false)
    const document = { ...layOutForm(facts), firstPage: 41 }
    const pages = textOf(await maker.make(document))
    expect(pages.map((page) => page.trim().split('\n').at(-1)?.trim())).toEqual(['Trang 41', 'Trang 42'])
  })
})

describe('a sample', () => {
  it('says MẪU at the top right in letters of 16, on A5 and on A4', async () => {
    for (const size of ['A5', 'A4'] as const) {
      const facts = madeUpForm('refusal/tt03-2025', false, { sample: true, size })
      const [page] = pagesOf(await maker.make(layOutForm(facts)))
      const word = page?.words.find(({ text }) => text === 'MẪU')
      expect(page?.width).toBeCloseTo(size === 'A5' ? 419.5 : 595.3, 0)
      expect(word?.right).toBeGreaterThan((page?.width ?? 0) * 0.85)
      expect((word?.bottom ?? 0) - (word?.top ?? 0)).toBeGreaterThan(14)
    }
  })
})
