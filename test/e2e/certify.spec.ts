import { expect, type Page } from '@playwright/test'
import { certify } from '../../renderer/words/certify.ts'
import { dossiers } from '../../renderer/words/dossiers.ts'
import { intake } from '../../renderer/words/intake.ts'
import { cardOf, scan } from './counter.ts'
import { expectAccessible, test } from './office.ts'

const DAO = { name: 'Nguyễn Thị Đào', number: '030185000123' }
/** The field of a line by its name and number. */
const field = (page: Page, name: keyof typeof certify.line, line: number) =>
  page.getByRole('textbox', { name: certify.lineOf(certify.line[name], line) })

async function choose(page: Page, typed: string): Promise<void> {
  await expect(page.getByRole('combobox', { name: certify.procedure })).toBeFocused()
  await page.keyboard.type(typed)
  await expect(page.locator('[role="option"][data-combobox-selected]')).toBeVisible()
  await page.keyboard.press('Enter')
}

test('copies of two papers by keyboard alone: two numbers, one dossier, the book of the month', async ({ office }) => {
  const { page } = await office.open()
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.keyboard.press('F5')
  await expect(page.getByLabel(intake.scan)).toBeFocused()
  await expectAccessible(page)
  await scan(page, cardOf(DAO))
  await expect(page.getByLabel(intake.name)).toHaveValue(DAO.name)
  await choose(page, 'ban sao tu ban chinh')
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  await page.keyboard.press('F8')
  await expect(field(page, 'what', 1)).toBeFocused()
  await page.keyboard.type('Giấy khai sinh')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2')
  await expect(page.getByTestId('total')).toHaveText('4.000 đồng')
  await page.keyboard.press('Enter')
  await expect(field(page, 'what', 2)).toBeFocused()
  await page.keyboard.type('Bằng tốt nghiệp')
  await page.keyboard.press('Tab')
  await page.keyboard.type('3')
  await expect(page.getByTestId('total')).toHaveText('9.000 đồng')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const conflict = page.getByRole('checkbox', { name: certify.noConflict })
  await expect(conflict).toBeFocused()

  // Without the clerk's word nothing is numbered.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(certify.wrong.noConflict)).toBeVisible()
  await expect(conflict).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Space')
  await Promise.all([page.keyboard.press('Control+Enter'), page.keyboard.press('Control+Enter')])
  await expect(page.getByTestId('number')).toHaveText(['1', '2'])
  await expect(page.getByRole('button', { name: certify.result.next })).toBeFocused()
  await expectAccessible(page)

  // The next person: the work is the same, the numbers go on.
  await page.keyboard.press('F5')
  await scan(page, cardOf({ name: 'Trần Văn Ẩn', number: '030085000456' }))
  await expect(field(page, 'what', 1)).toBeFocused()
  await page.keyboard.press('F8')
  await page.keyboard.type('Căn cước')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('number')).toHaveText(['3'])
  const code = await page.getByTestId('code').innerText()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('tab', { name: certify.tabs.entry })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel(certify.book.label, { exact: true })).toBeFocused()
  await expect(page.getByRole('row')).toHaveCount(4)
  await expect(page.getByText('•••••••••123').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.type(`SCT/CK`)
  await expect(page.getByText(certify.book.none)).toBeVisible()

  await page.keyboard.press('F3')
  await page.getByText(code).first().click()
  await expect(page.getByText('Chứng thực: số 3')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: dossiers.title })).toBeVisible()
})

test('an extract with a slip for who asks: no certification number, at 200 % zoom', async ({ office }) => {
  const { page } = await office.open()
  // 1366x768 at 200 %.
  await page.setViewportSize({ width: 683, height: 384 })
  await page.keyboard.press('F5')
  await expect(page.getByLabel(intake.scan)).toBeFocused()
  await scan(page, cardOf(DAO))
  await choose(page, 'trich luc')
  await page.keyboard.press('F8')
  await page.keyboard.type('Trích lục khai sinh')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(certify.receiptNumber)).toBeFocused()
  await page.keyboard.type('0012345')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('code')).toBeVisible()
  await expect(page.getByTestId('number')).toHaveCount(0)
  await expect(page.locator('[data-print-state]')).toBeVisible()
  await expectAccessible(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBe(0)
})
