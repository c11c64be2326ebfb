import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { scanners } from '../../renderer/words/scanners.ts'
import { scanSettings } from '../../renderer/words/scan-settings.ts'
import { SHELL } from '../../renderer/words/shell.ts'
import { reuse, tray } from '../../renderer/words/tray.ts'
import { startEsclDevice } from '../escl/device.ts'
import { makePapers } from '../escl/papers.ts'
import { firstPageAsJpeg } from '../fixtures/pdf-tools.ts'
import { signIn } from './counter.ts'
import { dropFiles } from './drop-file.ts'
import { answerOpenDialogs, answerSaveDialog } from './launch.ts'
import { expectAccessible, test } from './office.ts'
import { takeIn } from './synchronised.ts'

const options = (page: Page) => page.getByRole('option')

async function openPapers(page: Page): Promise<void> {
  await page.keyboard.press('F10')
  await expect(page.getByRole('heading', { level: 1, name: tray.title })).toBeVisible()
}

test('papers of one dossier by keyboard alone: files into the tray, turned, dropped and had back, bound to a line, seen again', async ({
  office
}) => {
  const { page, app } = await office.open()
  await takeIn(page, '0912 345 678')
  await openPapers(page)
  await expectAccessible(page)
  const paths: string[] = []
  for (const [i, bytes] of (await makePapers(4)).entries()) {
    paths.push(join(office.userDataDir, `quet ${String(i)}.jpg`))
    writeFileSync(paths[i] ?? '', bytes)
  }
  writeFileSync(join(office.userDataDir, 'virus.pdf'), 'MZ, không phải bản quét')
  await answerOpenDialogs(app, [...paths, join(office.userDataDir, 'virus.pdf')])
  await page.getByRole('button', { name: tray.add, exact: true }).press('Enter')
  await expect(options(page)).toHaveCount(4)
  await expect(page.getByText('virus.pdf: không phải PDF', { exact: false })).toBeVisible()

  await page.getByRole('listbox').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Delete')
  await expect(options(page)).toHaveCount(3)
  await page.getByRole('button', { name: tray.restore(1) }).press('Enter')
  await expect(options(page)).toHaveCount(4)
  await page.getByRole('listbox').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('r')
  await expect(page.locator('canvas[data-drawn="90"]').first()).toBeVisible()
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press(' ')
  await expect(page.getByText(tray.count(4, 2))).toBeVisible()
  await expectAccessible(page)

  // A digit binds to the line of that number; pressed twice it is done once.
  await Promise.all([page.keyboard.press('1'), page.keyboard.press('1')])
  await expect(options(page)).toHaveCount(2)
  await expect(page.locator('[data-line="1"]').getByText(tray.done(1, 2))).toBeVisible()
  await page.locator('[data-line="1"]').getByRole('button', { name: /^Xem / }).press('Enter')
  await expect(page.getByText(tray.pageOf(1, 2))).toBeVisible()
  await page.getByRole('button', { name: tray.next }).press('Enter')
  await expect(page.getByText(tray.pageOf(2, 2))).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText('(2 trang, ', { exact: false }).first()).toBeVisible()

  // 1366x768 at 200 %: the same screen in one column, nothing beside the window.
  await page.setViewportSize({ width: 683, height: 384 })
  await openPapers(page)
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
})

test('files dropped on a line go there as they are, dropped on the tray or pasted become pages; a folder and a program are named', async ({
  office
}) => {
  const { page } = await office.open()
  await takeIn(page, '0912 345 678')
  await openPapers(page)
  const [signed = new Uint8Array(), scan = new Uint8Array()] = await makePapers(2)
  const put = (name: string, bytes: Uint8Array | string) => {
    const path = join(office.userDataDir, name)
    writeFileSync(path, bytes)
    return path
  }
  const middleOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox()
    return box ? { x: box.x + box.width / 2, y: box.y + 20 } : { x: 0, y: 0 }
  }
  await dropFiles(
    page,
    [put('ky-so.jpg', signed), put('virus.pdf', 'MZ, chương trình')],
    await middleOf('[data-line="1"]')
  )
  await expect(page.locator('[data-line="1"]').getByText(tray.done(1, 1))).toBeVisible()
  await expect(page.getByText('virus.pdf: không phải PDF', { exact: false })).toBeVisible()

  const folder = join(office.userDataDir, 'thư mục')
  mkdirSync(folder)
  await dropFiles(page, [put('quet.jpg', scan), folder], await middleOf('#tray-keys'))
  await expect(options(page)).toHaveCount(1)

  await page.evaluate(
    (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
      const data = new DataTransfer()
      data.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    },
    Buffer.from(await sharp(scan).png().toBuffer()).toString('base64')
  )
  await expect(options(page)).toHaveCount(2)
  await expectAccessible(page)
})

test('a pile with cover sheets from a scanner of the network that drops and repeats finds its lines; then the papers are used again', async ({
  office
}) => {
  const { page, app } = await office.open()
  await takeIn(page, '0912 345 678')
  await openPapers(page)
  const covers = join(office.userDataDir, 'bia.pdf')
  await answerSaveDialog(app, covers)
  await page.getByRole('button', { name: tray.saveCovers }).press('Enter')
  await expect.poll(() => existsSync(covers)).toBe(true)
  const cover = firstPageAsJpeg(readFileSync(covers), 200)
  const papers = await makePapers(3)
  const device = await startEsclDevice(
    [cover, ...papers],
    [
      { at: 2, kind: 'drop-middle' },
      { at: 4, kind: 'repeat' }
    ]
  )
  try {
    await page.getByRole('button', { name: scanners.open }).press('Enter')
    await page.getByLabel(scanners.address).fill(device.address)
    await page.keyboard.press('Enter')
    await expectAccessible(page)
    await page.getByRole('button', { name: scanners.scan, exact: true }).press('Enter')
    await expect(options(page)).toHaveCount(4, { timeout: 90_000 })
  } finally {
    await device.close()
  }
  await expect(page.getByText(scanners.done(4, 1))).toBeVisible()
  await page.getByRole('button', { name: tray.byCovers(3) }).press('Enter')
  await expect(options(page)).toHaveCount(0)
  await expect(page.locator('[data-line="1"]').getByText(tray.done(1, 3))).toBeVisible()

  // The same person comes again: the paper need not be scanned a second time.
  await takeIn(page, '0912 345 678')
  await openPapers(page)
  await page
    .locator('[data-line="1"]')
    .getByRole('button', { name: /^Dùng lại / })
    .press('Enter')
  await expect(page.getByText('3 trang', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(reuse.validUntil).fill('01/01/2020')
  await page.getByRole('button', { name: /^Dùng lại: / }).press('Enter')
  await expect(page.getByText('đã hết hạn', { exact: false })).toBeVisible()
  await page.getByLabel(reuse.validUntil).fill('')
  await page.getByRole('button', { name: /^Dùng lại: / }).press('Enter')
  await expect(page.locator('[data-line="1"]').getByText(tray.done(1, 3))).toBeVisible()
})

test('a page that a scanner counts and never sends is told to the clerk, and stays to be read', async ({ office }) => {
  const { page } = await office.open()
  await openPapers(page)
  const device = await startEsclDevice(await makePapers(2), [{ at: 1, kind: 'skip-middle' }])
  try {
    await page.getByRole('button', { name: scanners.open }).press('Enter')
    await page.getByLabel(scanners.address).fill(device.address)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: scanners.scan, exact: true }).press('Enter')
    await expect(page.getByText(scanners.lost(1))).toBeVisible({ timeout: 90_000 })
    await expect(options(page)).toHaveCount(1)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  } finally {
    await device.close()
  }
})

test('a watched folder empties into the tray, and the pages are there after a power cut', async ({ office }) => {
  const { page, app, kill } = await office.open()
  const folder = join(office.userDataDir, '..', 'may-quet')
  mkdirSync(folder)
  await page.getByRole('button', { name: SHELL.devices }).click()
  await answerOpenDialogs(app, [folder])
  await page.getByRole('button', { name: scanSettings.watch.choose }).press('Enter')
  await expect(page.getByText(scanSettings.watch.folder(folder))).toBeVisible()
  await expectAccessible(page)
  for (const [i, bytes] of (await makePapers(3)).entries()) writeFileSync(join(folder, `s${String(i)}.jpg`), bytes)
  await expect.poll(() => readdirSync(folder).length, { timeout: 60_000 }).toBe(0)
  await openPapers(page)
  await expect(options(page)).toHaveCount(3)
  await kill()
  const again = await office.start()
  await signIn(again.page)
  await openPapers(again.page)
  await expect(options(again.page)).toHaveCount(3)
})
