import { afterAll, describe, expect, it } from 'vitest'
import { recoverySheet } from '../../../../shared/domain/forms/recovery-sheet.ts'
import { testPage } from '../../../../shared/domain/forms/test-page.ts'
import { makePdfMaker } from '../../../fixtures/pdf-maker.ts'
import { codesOf, oneLine, pagesOf, textOf } from '../../../fixtures/pdf-tools.ts'

const madeAt = '2026-02-05T08:00'
const maker = makePdfMaker()
afterAll(() => maker.close())

describe('the sheet of the recovery key', () => {
  const key = 'ABCD-EFGH-JKMN-PQRS-TVWX-0123-4567-89YZ'

  it('shows all eight groups large, in order, on one page', async () => {
    const pdf = await maker.make(recoverySheet({ key, madeAt }))
    const pages = pagesOf(pdf)
    expect(pages).toHaveLength(1)
    const groups = pages[0]?.words.filter((word) => /^[0-9A-Z]{4}$/.test(word.text) && word.bottom - word.top > 15)
    expect(groups?.map((word) => word.text).join('-')).toBe(key)
  })

  it('says when it was made and what it is for', async () => {
    const text = oneLine(textOf(await maker.make(recoverySheet({ key, madeAt }))).join(' '))
    expect(text).toContain('Lập ngày 05/02/2026.')
    expect(text).toContain('không chụp ảnh')
  })
})

describe('the test page', () => {
  it('names the printer, says that it has no value, and can be scanned', async () => {
    const pdf = await maker.make(testPage({ printer: 'Máy in tầng 1', madeAt }))
    const [text = ''] = textOf(pdf)
    expect(oneLine(text)).toContain('Máy in: Máy in tầng 1')
    expect(text).toContain('KHÔNG CÓ GIÁ TRỊ')
    expect(codesOf(pdf, 200)).toEqual([
      ['CODE-128:TAM-THU-000000-0000', expect.stringMatching(/^QR-Code:QMC1:TAM-THU-000000-0000:/)]
    ])
  })
})
