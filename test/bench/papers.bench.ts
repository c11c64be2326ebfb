import { cpSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { scanSettings } from '../../renderer/words/scan-settings.ts'
import { dossiers } from '../../renderer/words/dossiers.ts'
import { SHELL } from '../../renderer/words/shell.ts'
import { tray as words } from '../../renderer/words/tray.ts'
import { cardOf, chooseProcedure, completePapers, openIntake, scan, setUp } from '../e2e/counter.ts'
import { electronTarget } from '../e2e/electron-target.ts'
import { answerOpenDialog, answerOpenDialogs, launchApp, type Running } from '../e2e/launch.ts'
import { procedureOf } from '../fixtures/public-tables.ts'
import { makeFolder } from '../fixtures/store.ts'
import { type Figure, timed } from './figure.ts'
import { type Felt, watchFrames } from './frames.ts'
import { writeScanFiles } from './scan-files.ts'

const FILES = 50
const FILE_BYTES = 615_000
const BLOCKED_MS = 100
const ATTACHED_S = 5
/** So many pages are there when the clerk turns to something else. */
const UNDER_WAY = 25
const LONG_MS = 300_000
const BIRTH = procedureOf('1.001193')

/** Fifty scans, 30 MB: attached as they are, taken apart into the tray, and taken out of a watched folder. */
export async function run(): Promise<Figure[]> {
  const { folder, remove } = makeFolder()
  const on = `(electron: ${electronTarget()})`
  try {
    const scans = join(folder, 'scans')
    mkdirSync(scans)
    const paths = await writeScanFiles(scans, FILES, FILE_BYTES)
    const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0)
    const running = await launchApp({ userDataDir: join(folder, 'data') })
    try {
      const { page, app } = running
      await setUp(page)
      await takeIn(page)
      await page.keyboard.press('F10')
      await answerOpenDialogs(app, paths)
      const attached = await felt(page, () => attach(page))
      await page.getByRole('button', { name: words.add, exact: true }).click()
      const coming = await felt(page, () => there(page, PAGES, UNDER_WAY))
      const searched = await felt(page, () => search(page))
      await page.keyboard.press('F10')
      const rest = await felt(page, () => there(page, PAGES, FILES))
      const addedMs = coming.ms + searched.ms + rest.ms
      await emptyTray(page)
      const watched = await felt(page, () => takeFromFolder(running, paths, join(folder, 'watched')))
      return [
        { name: `${String(FILES)} scans, together`, value: bytes / 1e6, unit: 'MB' },
        { name: `attached as they are and shown ${on}`, value: attached.ms / 1000, unit: 's', atMost: ATTACHED_S },
        ...figuresOf('attaching', attached),
        { name: `taken apart into the tray ${on}`, value: addedMs / 1000, unit: 's' },
        { name: `the same, for each page ${on}`, value: addedMs / FILES, unit: 'ms' },
        ...figuresOf('taking apart', worst(coming, rest)),
        { name: `F3 and a search meanwhile ${on}`, value: searched.ms, unit: 'ms' },
        ...figuresOf('F3 and a search meanwhile', searched),
        { name: `out of the watched folder, until it is empty ${on}`, value: watched.ms / 1000, unit: 's' },
        ...figuresOf('watched folder', watched)
      ]
    } finally {
      await running.kill()
    }
  } finally {
    remove()
  }
}

const figuresOf = (what: string, { longestFrame, longestTask, longestWork, longestAnswer }: Felt): Figure[] => [
  { name: `${what}: longest blocked frame`, value: longestFrame, unit: 'ms', atMost: BLOCKED_MS },
  { name: `${what}: longest task of the window`, value: longestTask, unit: 'ms' },
  { name: `${what}: longest task, processor alone`, value: longestWork, unit: 'ms', atMost: BLOCKED_MS },
  { name: `${what}: longest wait for an answer of main`, value: longestAnswer, unit: 'ms' }
]

const worst = (a: Felt, b: Felt): Felt => ({
  longestFrame: Math.max(a.longestFrame, b.longestFrame),
  longestTask: Math.max(a.longestTask, b.longestTask),
  longestWork: Math.max(a.longestWork, b.longestWork),
  longestAnswer: Math.max(a.longestAnswer, b.longestAnswer)
})

async function felt(page: Page, work: () => Promise<unknown>): Promise<Felt & { readonly ms: number }> {
  const end = await watchFrames(page)
  const ms = await timed(work)
  return { ...(await end()), ms }
}

async function takeIn(page: Page): Promise<void> {
  await openIntake(page)
  await scan(page, cardOf({ name: 'Nguyễn Thị Đào', number: '030185000123' }))
  await chooseProcedure(page, BIRTH.code)
  await completePapers(page, BIRTH)
  await page.keyboard.press('Control+Enter')
  const code = await page.getByTestId('code').innerText()
  await page.keyboard.press('F3')
  await page.getByLabel(dossiers.search).fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: code })).toBeVisible()
}

async function attach(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: words.attachTo('').trim() })
    .first()
    .click()
  await there(page, `[data-line] button[aria-label^="${words.look('')}"]`, FILES)
}

/** What a clerk does while the pages come. */
async function search(page: Page): Promise<void> {
  await page.keyboard.press('F3')
  await page.getByLabel(dossiers.search).fill('dao')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2 }).waitFor()
}

async function emptyTray(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: words.pages }).press('Control+a')
  await page.keyboard.press('Delete')
  await there(page, PAGES, 0)
}

async function takeFromFolder({ page, app }: Running, paths: readonly string[], folder: string): Promise<void> {
  mkdirSync(folder)
  for (const path of paths) cpSync(path, join(folder, basename(path)))
  await answerOpenDialog(app, folder)
  await page.getByRole('button', { name: SHELL.devices }).click()
  await page.getByRole('button', { name: scanSettings.watch.choose }).click()
  await page.keyboard.press('F10')
  await there(page, PAGES, FILES)
  await expect.poll(() => readdirSync(folder).length, { timeout: LONG_MS, intervals: [50] }).toBe(0)
}

const PAGES = '[role="listbox"] [role="option"]'

/** Waits inside the page, frame by frame, until so many are drawn. */
async function there(page: Page, selector: string, count: number): Promise<void> {
  await page.waitForFunction(
    ([what, many]) =>
      document.querySelectorAll(what).length === many || (many > 0 && document.querySelectorAll(what).length > many),
    [selector, count] as const,
    { polling: 'raf', timeout: LONG_MS }
  )
}
