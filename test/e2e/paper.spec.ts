import { expect, type Page } from '@playwright/test'
import { dossiers } from '../../renderer/words/dossiers.ts'
import { intake } from '../../renderer/words/intake.ts'
import { SETUP } from '../../renderer/words/setup.ts'
import { slipQr } from '../../shared/domain/forms/slip-qr.ts'
import { startPrivateCups } from '../cups/private-cups.ts'
import { codesOf, oneLine, pagesOf, textOf } from '../fixtures/pdf-tools.ts'
import { cardOf, chooseProcedure, completePapers, openIntake, scan, setUp, TAN_AN } from './counter.ts'
import { expectAccessible, test } from './office.ts'
import { procedureOf } from '../fixtures/public-tables.ts'

const PRINTER = 'QMC_PDF'
const BIRTH = procedureOf('1.001193')

async function takeIn(page: Page, name: string): Promise<string> {
  await openIntake(page)
  await scan(page, cardOf({ name, number: '030185000123' }))
  await expect(page.getByLabel(intake.name)).toHaveValue(name)
  await chooseProcedure(page, BIRTH.code)
  await completePapers(page, BIRTH)
  await page.keyboard.press('Control+Enter')
  return page.getByTestId('code').innerText()
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('F3')
  await expect(page.getByLabel(dossiers.search)).toBeFocused()
  await expect(page.getByLabel(dossiers.search)).toHaveValue('')
}

test('the slip comes out in two copies, is confirmed, printed again with its number, and found by its own codes', async ({
  office
}) => {
  const cups = await startPrivateCups([{ name: PRINTER, kind: 'writes' }])
  try {
    const { page } = await office.start({ CUPS_SERVER: cups.server })
    await setUp(page, { ...TAN_AN, printer: PRINTER })
    const code = await takeIn(page, 'Nguyễn Thị Đào')
    await expect(page.locator('[data-print-state="handed-over"]')).toBeVisible()
    await page.keyboard.press('F7')
    await expect(page.locator('[data-print-state="confirmed"]')).toBeVisible()

    await expect.poll(async () => (await cups.printed()).length).toBe(1)
    const [slip = new Uint8Array()] = await cups.printed()
    expect(pagesOf(slip).map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [420, 595],
      [420, 595]
    ])
    expect(oneLine(textOf(slip).join(' '))).toContain('Nguyễn Thị Đào')
    expect(codesOf(slip, 300)).toEqual([
      [`CODE-128:${code}`, `QR-Code:${slipQr(code)}`],
      [`CODE-128:${code}`, `QR-Code:${slipQr(code)}`]
    ])

    // A reader types the code, the QR or the identity card, and Enter behind it: the dossier opens at once.
    for (const scanned of [code, slipQr(code), cardOf({ name: 'Nguyễn Thị Đào', number: '030185000123' })]) {
      await openSearch(page)
      await scan(page, scanned)
      await expect(page.getByRole('heading', { name: code })).toBeFocused()
      await page.keyboard.press('Escape')
    }
    await openSearch(page)
    await scan(page, slipQr(code).replace(code, `${code}1`))
    await expect(page.getByText(dossiers.searchProblems['slip-unclear']())).toBeVisible()
    await page.getByLabel(dossiers.search).fill('dao')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: code })).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('F9')
    await expect.poll(async () => (await cups.printed()).length).toBe(2)
    expect(oneLine(textOf((await cups.printed())[1] ?? new Uint8Array()).join(' '))).toContain('BẢN IN LẠI 1')
    await expect(page.getByText('In lại: Giấy tiếp nhận (bản in lại 1)')).toBeVisible()
    await page.getByRole('button', { name: dossiers.view }).first().click()
    await expect(page.getByRole('img', { name: dossiers.slip })).toHaveAttribute('data-pages', '2')
    await expectAccessible(page)
  } finally {
    await cups.stop()
  }
})

test('a printer that does not take the slip is said at once; the dossier stands and prints later', async ({
  office
}) => {
  const cups = await startPrivateCups([{ name: PRINTER, kind: 'writes' }])
  const { page } = await office.start({ CUPS_SERVER: cups.server })
  try {
    await setUp(page, { ...TAN_AN, printer: PRINTER })
  } finally {
    await cups.stop()
  }
  const code = await takeIn(page, 'Trần Văn Ưởng')
  await expect(page.locator('[data-print-state="failed"]')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: `Phiếu của hồ sơ ${code}` })).toBeVisible()
  await expectAccessible(page)
})

test('the whole first run goes by the keyboard alone', async ({ office }) => {
  const { page } = await office.start()
  const type = async (text: string) => {
    await page.keyboard.insertText(text)
    await page.keyboard.press('Tab')
  }
  await expect(page.getByLabel(SETUP.header1)).toBeFocused()
  for (const line of ['ỦY BAN NHÂN DÂN XÃ TÂN AN', '', '', 'H23.54.22', 'Tân An']) await type(line)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(SETUP.counterId)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await type('Nguyễn Thị Lan')
  await type('246810')
  while (!(await page.getByLabel(SETUP.pinAgain).evaluate((field) => field === document.activeElement)))
    await page.keyboard.press('Tab')
  await page.keyboard.insertText('246810')
  for (const heading of ['Giờ làm việc', 'Mã hồ sơ', 'Máy in', 'Khóa khôi phục']) {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible()
  }
  const groups = page.getByRole('list', { name: SETUP.keyLabel }).getByRole('listitem')
  await expect(groups).toHaveCount(8)
  const key = (await groups.allInnerTexts()).join('')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(SETUP.keyAgain)).toBeFocused()
  await page.keyboard.insertText(key)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Hôm nay' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
})
