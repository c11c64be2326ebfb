import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { REGISTER } from '../../renderer/words/register.ts'
import { SHELL } from '../../renderer/words/shell.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import { textOf } from '../fixtures/pdf-tools.ts'
import { takeInMany } from './desktop-calls.ts'
import { answerSaveDialog } from './launch.ts'
import { expectAccessible, test } from './office.ts'
import { takeIn } from './synchronised.ts'

const YEAR = Number(localDate(Date.now()).slice(0, 4))

async function openRegister(page: Page): Promise<void> {
  await page.getByRole('button', { name: SHELL.register }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: REGISTER.title })).toBeFocused()
}

const grid = (page: Page, volume = 1) => page.getByRole('grid', { name: REGISTER.table(YEAR, volume) })
/** The two rows of heads stand before it. */
const rowOf = (page: Page, serial: number) => page.locator(`[role="row"][aria-rowindex="${String(serial + 2)}"]`)

test('the register is read, saved and continued in another volume by the keyboard alone', async ({ office }) => {
  const { page, app } = await office.open()
  await openRegister(page)
  await expect(page.getByText(REGISTER.emptyYear)).toBeVisible()
  await expectAccessible(page)

  const code = await takeIn(page, '0912 345 678')
  await openRegister(page)
  await expect(grid(page)).toBeVisible()
  await expect(rowOf(page, 1)).toContainText(code)
  await expect(page.getByRole('columnheader', { name: 'Cơ quan chủ trì giải quyết' })).toBeVisible()
  await expect(page.getByRole('button', { name: REGISTER.close })).toHaveCount(0)
  await expect(page.getByText('chưa kiểm chứng', { exact: false })).toBeVisible()
  await expectAccessible(page)

  const file = join(office.userDataDir, 'sổ.pdf')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: REGISTER.save }).press('Enter')
  await expect(page.getByText(REGISTER.saved)).toBeVisible()
  const pages = textOf(readFileSync(file))
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain('SỔ THEO DÕI HỒ SƠ')
  expect(pages[1]).toContain('Trang 2')

  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog', { name: REGISTER.printTitle(1) })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: REGISTER.open }).press('Enter')
  const dialog = page.getByRole('dialog', { name: REGISTER.openTitle(2) })
  await expect(dialog).toContainText('không hoàn tác được')
  await expect(dialog.getByRole('button', { name: SHELL.cancel }).last()).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(REGISTER.emptyVolume)).toBeVisible()
  await expect(page.getByRole('button', { name: REGISTER.open })).toHaveCount(0)
  await expectAccessible(page)

  await takeInMany(page, 1)
  await expect(grid(page, 2)).toBeVisible()
  await expect(rowOf(page, 2)).toHaveCount(0)
  await expect(rowOf(page, 1)).toContainText('02')
  await page.getByLabel(REGISTER.volume, { exact: true }).selectOption(REGISTER.volumeOf(1))
  await grid(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: code })).toBeFocused()
})

test('a long volume is walked through without a mouse, and fits a window at 200 %', async ({ office }) => {
  const { page } = await office.open()
  await takeInMany(page, 110)
  await openRegister(page)
  await grid(page).focus()
  await page.keyboard.press('End')
  await expect(rowOf(page, 110)).toBeInViewport({ ratio: 0.9 })
  await expect(rowOf(page, 110)).toContainText('110')
  await expect(rowOf(page, 1)).toHaveCount(0)
  await page.keyboard.press('PageUp')
  await page.keyboard.press('Home')
  await expect(rowOf(page, 1)).toBeInViewport({ ratio: 0.9 })
  await expect(page.getByRole('columnheader', { name: 'STT' })).toBeInViewport({ ratio: 0.9 })
  await expectAccessible(page)

  await page.setViewportSize({ width: 683, height: 384 })
  await expect(page.getByRole('heading', { level: 1, name: REGISTER.title })).toBeVisible()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(rowOf(page, 2)).toBeInViewport()
  await expectAccessible(page)
})
