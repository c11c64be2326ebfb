import { afterAll, expect, it } from 'vitest'
import { pageCount } from '../../../../electron/print/page-count.ts'
import type { Block, PrintDocument } from '../../../../shared/domain/forms/document.ts'
import { makePdfMaker } from '../../../fixtures/pdf-maker.ts'
import { textOf } from '../../../fixtures/pdf-tools.ts'

const maker = makePdfMaker()
afterAll(() => maker.close())

const LINE: Block = { kind: 'line', runs: [{ text: '/Type /Pages\n/Count 99' }] }
const documentOf = (lines: number): PrintDocument => ({
  ...{ title: '/Type /Pages\n/Count 98', size: 'A4', madeAt: '2026-11-20T09:00' },
  sheets: [Array.from({ length: lines }, () => LINE)]
})

it.each([1, 200])('a document of %i lines has as many pages as a reader finds', async (lines) => {
  const { pdf, pages } = await maker.makeBook(documentOf(lines))
  expect(pages).toBe(textOf(pdf).length)
  expect(pages).toBe(pageCount(await maker.make(documentOf(lines))))
})

it('what is no PDF of ours is a bug', () => {
  expect(() => pageCount(new TextEncoder().encode('%PDF-1.7'))).toThrow()
})
