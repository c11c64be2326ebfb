import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { dossiers as dossierWords } from '../../renderer/words/dossiers.ts'
import { tray } from '../../renderer/words/tray.ts'
import { answerOpenDialog, launchApp, type Running } from '../e2e/launch.ts'
import { connectTo, openSync, takeIn, truth } from '../e2e/synchronised.ts'
import { setUp, TAN_AN } from '../e2e/counter.ts'
import { firstPageAsJpeg } from '../fixtures/pdf-tools.ts'
import { startLine } from '../province/line.ts'
import { startProvince } from '../province/province.ts'
import { listAll } from './list-all.ts'
import { papersOf } from './stored-scans.ts'
import { compareWithProvince, type ProvinceSummary } from './province-summary.ts'

/** 1 Mbit/s, a third of a second there and back, cut every twelve seconds or so and down for one. */
const BAD_LINE = { bitsPerSecond: 1_000_000, roundTripMs: 300, cutEveryMs: 12_000, downMs: 1_000, seed: 11 }
const SYNCED_BY_MS = 300_000
/** Dossiers of the counter with the codes of its own that get scans, and all of the one without codes. */
const SCANNED = 5
const WITHOUT_CODES = 3

interface DayParts {
  /** The counter that has worked all morning, offline. */
  readonly running: Running
  readonly codes: readonly string[]
  readonly slips: string
  readonly folder: string
  readonly shoot: (page: Page, name: string) => Promise<unknown>
}

/**
 * The afternoon: scans are put to the dossiers, a second counter takes in under provisional codes, both still offline; then
 * the line comes up, bad as it is, and the provincial system is compared with both counters.
 */
export async function playProvinceDay({ running, codes, slips, folder, shoot }: DayParts): Promise<ProvinceSummary> {
  const province = await startProvince({ folder: join(folder, 'province') })
  const line = await startLine({ ...BAD_LINE, target: { host: '127.0.0.1', port: province.port } })
  line.down()
  const url = `http://${line.host}:${String(line.port)}`
  const second = await launchApp({ userDataDir: join(folder, 'second') })
  try {
    const scan = scanOf(slips, codes[0] ?? '', folder)
    for (const code of codes.slice(0, SCANNED)) await attach(running, code, scan)
    await shoot(running.page, 'dossier-digitised')
    await setUp(second.page, { header: TAN_AN.header })
    for (let i = 0; i < WITHOUT_CODES; i++) {
      const code = await takeIn(second.page, '0912 345 678')
      await attach(second, code, scan)
    }
    for (const { page } of [running, second]) {
      await openSync(page)
      await connectTo(page, url)
    }
    await shoot(running.page, 'sync-offline')
    line.up()
    const counters = [
      { page: running.page, dossiers: (await listToTell(running.page)).length },
      { page: second.page, dossiers: WITHOUT_CODES }
    ]
    for (const { page, dossiers } of counters)
      await expect(page.getByText(truth(dossiers, dossiers, 0))).toBeVisible({ timeout: SYNCED_BY_MS })
    await shoot(running.page, 'sync-done')
    const lines = [...(await listToTell(running.page)), ...(await listToTell(second.page))]
    const scans = [...(await papersOf(running.page)), ...(await papersOf(second.page))]
    return compareWithProvince(lines, scans.length, await province.report())
  } finally {
    await second.kill()
    await line.close()
    await province.stop()
  }
}

/** Every dossier but those that were never accepted: of them the province is told nothing. */
const listToTell = async (page: Page) => (await listAll(page)).filter(({ sync }) => sync !== 'none')

/** The first page of a slip as a scanner would give it: a JPEG of some hundred thousand bytes. */
function scanOf(slips: string, code: string, folder: string): string {
  const scan = join(folder, 'quet.jpg')
  writeFileSync(scan, firstPageAsJpeg(readFileSync(join(slips, `${code}.pdf`)), 150))
  return scan
}

/** Finds a dossier by its code and puts a scan to its first paper. */
async function attach({ page, app }: Running, code: string, scan: string): Promise<void> {
  await page.keyboard.press('F3')
  await page.getByLabel(dossierWords.search).fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: code })).toBeVisible()
  await answerOpenDialog(app, scan)
  await page.keyboard.press('F10')
  await page
    .getByRole('button', { name: tray.attachTo('').trim() })
    .first()
    .click()
  await expect(page.getByText('quet.jpg (', { exact: false })).toBeVisible()
}
