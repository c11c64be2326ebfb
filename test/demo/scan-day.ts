import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { dossiers as dossierWords } from '../../renderer/words/dossiers.ts'
import { scanSettings } from '../../renderer/words/scan-settings.ts'
import { scanners } from '../../renderer/words/scanners.ts'
import { SHELL } from '../../renderer/words/shell.ts'
import { reuse, tray } from '../../renderer/words/tray.ts'
import type { Procedure } from '../../shared/domain/procedure/procedure.ts'
import { pdfOf } from '../../electron/pages/pdf-of.ts'
import { cardOf, chooseProcedure, completePapers, openIntake, scan } from '../e2e/counter.ts'
import { dropFiles } from '../e2e/drop-file.ts'
import { answerOpenDialogs, answerSaveDialog, type Running } from '../e2e/launch.ts'
import { startEsclDevice } from '../escl/device.ts'
import { procedureOf } from '../fixtures/public-tables.ts'
import { blankPage, madeUpPages, scannedSheets, writeFiles } from './scan-papers.ts'
import { papersOf } from './stored-scans.ts'

/** What was done with scanned papers beyond what the records say by themselves. */
export interface ScanDay {
  /** Pages that were bound from the tray, as the records grew by them. */
  readonly bound: number
}

interface ScanParts {
  readonly running: Running
  /** For what nobody looks at afterwards. */
  readonly folder: string
  readonly shoot: (page: Page, name: string) => Promise<unknown>
}

const CITIZEN = { name: 'Đinh Thị Quét', number: '030185000666' }
const FIRST = procedureOf('1.001193')
const SECOND = procedureOf('1.004873')
const SLOW_MS = 240_000

/** The papers of one citizen are digitised in every way there is, and one is used again for the second dossier. */
export async function playScanDay(parts: ScanParts): Promise<ScanDay> {
  const { page } = parts.running
  const pages = await madeUpPages()
  const first = await takeInFor(page, FIRST)
  let bound = 0
  /** `work` binds pages of the tray: how many, the records tell. */
  const binding = async (work: () => Promise<unknown>) => {
    const before = await pagesInDossiers(page)
    await work()
    await expect(options(page)).toHaveCount(0, { timeout: SLOW_MS })
    bound += (await pagesInDossiers(page)) - before
  }
  await openPapersOf(page, first)
  await scanPile(parts, pages)
  await binding(() => page.getByRole('button', { name: /theo tờ bìa$/ }).click())
  await parts.shoot(page, 'papers-bound-by-covers')
  await bringFiles(parts, pages)
  await binding(() => bindAll(page, 1))
  await attachAsTheyAre(parts, pages)
  await watchAFolder(parts, pages)
  await openPapersOf(page, first)
  await expect(options(page)).toHaveCount(2)
  await drawn(page)
  await parts.shoot(page, 'papers-from-folder')
  await binding(() => bindAll(page, 1))
  await parts.shoot(page, 'papers-digitised')
  await openPapersOf(page, await takeInFor(page, SECOND))
  await useAgain(parts)
  return { bound }
}

const options = (page: Page) => page.getByRole('listbox').getByRole('option')

async function takeInFor(page: Page, procedure: Procedure): Promise<string> {
  await openIntake(page)
  await scan(page, cardOf(CITIZEN))
  await chooseProcedure(page, procedure.code)
  await completePapers(page, procedure)
  await page.keyboard.press('Control+Enter')
  return page.getByTestId('code').innerText()
}

async function openPapersOf(page: Page, code: string): Promise<void> {
  await page.keyboard.press('F3')
  await page.getByLabel(dossierWords.search).fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: code })).toBeVisible()
  await page.keyboard.press('F10')
  await expect(page.getByRole('heading', { level: 1, name: tray.title })).toBeVisible()
  await expect(page.locator('[data-line="1"]')).toBeVisible()
}

/** Cover sheets are saved, printed as it were, and laid between the papers of a pile; the scanner of the network takes it. */
async function scanPile({ running: { page, app }, folder, shoot }: ScanParts, pages: readonly Uint8Array[]) {
  const file = join(folder, 'to-bia.pdf')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: tray.saveCovers }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  const covers = (await scannedSheets(readFileSync(file))).slice(0, 2)
  const blank = await blankPage()
  const behind = [[pages[0], blank], [pages[1]]]
  const pile = covers.flatMap((cover, i) => [cover, ...(behind[i] ?? [])]).filter((each) => each !== undefined)
  const device = await startEsclDevice(pile, [{ at: 2, kind: 'drop-middle' }])
  try {
    await page.getByRole('button', { name: scanners.open }).click()
    await page.getByLabel(scanners.address).fill(device.address)
    await shoot(page, 'scanner-address')
    await page.keyboard.press('Enter')
    await page.getByLabel(scanners.resolution).selectOption('200')
    await shoot(page, 'scanner-settings')
    await page.getByRole('button', { name: scanners.scan, exact: true }).click()
    await expect(options(page)).toHaveCount(pile.length, { timeout: SLOW_MS })
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: SLOW_MS })
  } finally {
    await device.close()
  }
  await drawn(page)
  await shoot(page, 'papers-scanned-pile')
  await page.getByRole('button', { name: tray.dropBlank(1) }).click()
  await expect(options(page)).toHaveCount(pile.length - 1)
  await shoot(page, 'papers-blank-dropped')
}

/** One file through the dialog, one dropped onto the tray. */
async function bringFiles({ running: { page, app }, folder, shoot }: ScanParts, pages: readonly Uint8Array[]) {
  const [third = new Uint8Array(), fourth = new Uint8Array()] = pages.slice(2)
  const paths = writeFiles(join(folder, 'chosen'), { 'trang ký.jpg': third, 'trang kéo thả.jpg': fourth })
  await answerOpenDialogs(app, paths.slice(0, 1))
  await page.getByRole('button', { name: tray.add, exact: true }).click()
  await expect(options(page)).toHaveCount(1, { timeout: SLOW_MS })
  const onto = await page.getByRole('listbox').boundingBox()
  await dropFiles(page, paths.slice(1), { x: (onto?.x ?? 0) + 40, y: (onto?.y ?? 0) + 40 })
  await expect(options(page)).toHaveCount(2, { timeout: SLOW_MS })
  await page.getByRole('listbox').press('Home')
  await drawn(page)
  await shoot(page, 'papers-from-files')
}

/** Binds all pages of the tray to a line, by its digit. */
async function bindAll(page: Page, line: number): Promise<void> {
  await page.getByRole('listbox').press('Control+a')
  await page.keyboard.press(String(line))
}

/** A PDF with a signature of its own must not be drawn anew. */
async function attachAsTheyAre(
  { running: { page, app }, folder }: ScanParts,
  [jpeg = new Uint8Array()]: readonly Uint8Array[]
) {
  const picture = { jpeg, width: 1654, height: 2339, dpi: 200, turn: 0 as const }
  const signed = await pdfOf([picture], { title: 'Bản điện tử đã ký', madeAt: Date.UTC(2026, 10, 20) })
  await answerOpenDialogs(app, writeFiles(join(folder, 'chosen'), { 'ban-dien-tu-da-ky.pdf': signed }))
  await page
    .locator('[data-line="2"]')
    .getByRole('button', { name: /^Gắn tệp nguyên bản/ })
    .click()
  await expect(page.locator('[data-line="2"]').getByText('ban-dien-tu-da-ky.pdf (', { exact: false })).toBeVisible()
}

/** A scanner that only knows how to put files into a folder. */
async function watchAFolder({ running: { page, app }, folder, shoot }: ScanParts, pages: readonly Uint8Array[]) {
  const watched = join(folder, 'thu-muc-may-quet')
  mkdirSync(watched)
  await page.getByRole('button', { name: SHELL.devices }).click()
  await answerOpenDialogs(app, [watched])
  await page.getByRole('button', { name: scanSettings.watch.choose }).click()
  await expect(page.getByText(scanSettings.watch.folder(watched))).toBeVisible()
  await shoot(page, 'devices-watched-folder')
  const [one = new Uint8Array(), two = new Uint8Array()] = pages
  writeFiles(watched, { 'SCAN0001.JPG': two, 'SCAN0002.JPG': one })
  await expect.poll(() => readdirSync(watched).length, { timeout: SLOW_MS }).toBe(0)
}

/** The same person's paper lies here already. */
async function useAgain({ running: { page }, shoot }: ScanParts): Promise<void> {
  await page
    .locator('[data-line="1"]')
    .getByRole('button', { name: /^Dùng lại / })
    .click()
  const papers = page.getByRole('list', { name: reuse.list })
  await expect(papers.getByRole('listitem').first()).toBeVisible()
  await shoot(page, 'papers-use-again')
  await papers.getByRole('button').first().click()
  await expect(page.locator('[data-line="1"]').getByRole('button', { name: /^Xem / })).toHaveCount(1)
  await page.locator('[data-line="1"]').getByRole('button', { name: /^Xem / }).click()
  await expect(page.locator('section canvas[data-drawn]').last()).toBeVisible()
  await shoot(page, 'papers-used-again')
}

/** Waits until the first small picture is drawn, and the page that is looked at. */
async function drawn(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: tray.viewer }).locator('canvas[data-drawn]')).toBeVisible()
  await expect(page.getByRole('listbox').locator('canvas[data-drawn]').first()).toBeVisible()
}

const pagesInDossiers = async (page: Page): Promise<number> =>
  (await papersOf(page)).reduce((sum, { pages = 0 }) => sum + pages, 0)
