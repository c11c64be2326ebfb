import process from 'node:process'
import { afterAll, expect, it } from 'vitest'
import { createCupsPrinter } from '../../../electron/print/cups.ts'
import { testPage } from '../../../shared/domain/forms/test-page.ts'
import { startPrivateCups } from '../../cups/private-cups.ts'
import { makePdfMaker } from '../../fixtures/pdf-maker.ts'
import { pagesOf } from '../../fixtures/pdf-tools.ts'

const cups = await startPrivateCups([{ name: 'QMC_A4', kind: 'a4' }])
const maker = makePdfMaker()
const before = process.env.CUPS_SERVER
process.env.CUPS_SERVER = cups.server
afterAll(async () => {
  if (before === undefined) delete process.env.CUPS_SERVER
  else process.env.CUPS_SERVER = before
  await maker.close()
  await cups.stop()
})

it('an A5 page keeps its size on a printer with A4 in its tray', async () => {
  const printer = createCupsPrinter()
  const pdf = await maker.make(testPage({ printer: 'QMC_A4', madeAt: '2026-11-20T09:00' }))
  const handed = await printer.submit('QMC_A4', pdf, 'Trang in thu', 1)
  if (!handed.ok) throw new Error(handed.problem.kind)
  await expect.poll(() => printer.state(handed.value), { timeout: 20_000 }).toBe('done')
  const [out] = await cups.printed()
  const widthOf = (bytes: Uint8Array) => {
    const word = pagesOf(bytes)[0]?.words.find(({ text }) => text === 'TAM-THU-000000-0000')
    return word === undefined ? 0 : word.right - word.left
  }
  expect(pagesOf(out ?? pdf)[0]?.width).toBeCloseTo(595, 0)
  expect(widthOf(out ?? new Uint8Array()) / widthOf(pdf)).toBeCloseTo(1, 2)
})
