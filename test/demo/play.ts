import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { dossiers as dossierWords } from '../../renderer/words/dossiers.ts'
import { intake } from '../../renderer/words/intake.ts'
import { SHELL } from '../../renderer/words/shell.ts'
import { SIGN_IN } from '../../renderer/words/sign-in.ts'
import { TODAY } from '../../renderer/words/today.ts'
import type { Procedure } from '../../shared/domain/procedure/procedure.ts'
import { madeUpName } from '../bench/made-up-dossiers.ts'
import { startPrivateCups } from '../cups/private-cups.ts'
import {
  atHome,
  cardOf,
  chooseProcedure,
  completePapers,
  openIntake,
  scan,
  setUp,
  signIn,
  TAN_AN
} from '../e2e/counter.ts'
import { answerSaveDialog, launchApp, type Running } from '../e2e/launch.ts'
import { listAll } from './list-all.ts'
import { type LifeDay, playLives } from './life.ts'
import { demoProcedures } from './procedures.ts'
import { playProvinceDay } from './province-day.ts'
import type { ProvinceSummary } from './province-summary.ts'
import { playScanDay } from './scan-day.ts'
import { papersOf, type ScanSummary, summaryOf, writeScans } from './stored-scans.ts'

const PRINTER = 'QMC_PDF'
const KILL_AFTER = 12

interface Places {
  readonly userDataDir: string
  /** For what nobody looks at afterwards. */
  readonly folder: string
  readonly slips: string
  readonly screens: string
  readonly forms: string
  readonly scans: string
}

/** One line of the summary. */
interface DemoDossier {
  readonly code: string
  readonly procedureCode: string
  readonly applicant: string
  readonly receivedAt: string
  readonly dueAt: string
  readonly slip: string
}

interface DemoDay extends LifeDay {
  readonly dossiers: readonly DemoDossier[]
  readonly refusedForMissingPapers: number
  readonly byProxy: number
  readonly killed: number
  readonly recovered: number
  readonly lost: number
  readonly printed: number
  readonly scans: ScanSummary
  readonly province: ProvinceSummary
}

/**
 * A day at a made-up counter: set-up, a refused dossier, a proxy, a power cut in mid-work, every slip printed; then scans, and
 * the province over a bad line.
 */
export async function playDemo({ userDataDir, folder, slips, screens, forms, scans }: Places): Promise<DemoDay> {
  const cups = await startPrivateCups([{ name: PRINTER, kind: 'writes' }])
  const env = { CUPS_SERVER: cups.server }
  let running = await launchApp({ userDataDir, env })
  try {
    const shoot = (page: Page, name: string) => page.screenshot({ path: join(screens, `${name}.png`) })
    const { page } = running
    const recoveryKey = await setUp(page, { ...TAN_AN, printer: PRINTER }, (name) =>
      shoot(page, name).then(() => undefined)
    )
    await shoot(page, 'home-empty')
    const codes: string[] = []
    let recovered = 0
    for (const [i, procedure] of demoProcedures().entries()) {
      if (i === KILL_AFTER) {
        running = await cutPower(running, { userDataDir, env, shoot })
        recovered = await countThere(running.page, codes)
      }
      codes.push(await takeIn(running, i, procedure, slips, shoot))
    }
    await lookAround(running.page, shoot)
    const lines = await listAll(running.page)
    const life = await playLives({ running, codes, folder: forms, shoot })
    const printed = (await cups.printed()).length
    const scanned = await playScanDay({ running, folder, shoot })
    const province = await playProvinceDay({ running, codes, slips, folder, shoot })
    const stored = await papersOf(running.page)
    const there = new Set(lines.map((line) => line.code))
    const day: DemoDay = {
      dossiers: lines.map(({ code, procedureCode, applicant, receivedAt, dueDate, dueTime }) => ({
        code,
        procedureCode,
        applicant,
        receivedAt,
        dueAt: `${dueDate}T${dueTime}`,
        slip: `slips/${code}.pdf`
      })),
      refusedForMissingPapers: 1,
      byProxy: 1,
      killed: 1,
      recovered,
      lost: codes.filter((code) => !there.has(code) || !existsSync(join(slips, `${code}.pdf`))).length,
      printed,
      ...life,
      scans: summaryOf(stored, scanned.bound),
      province
    }
    await running.close()
    await writeScans(scans, join(userDataDir, 'records'), recoveryKey, stored)
    return day
  } finally {
    await running.kill()
    await cups.stop()
  }
}

type Shoot = (page: Page, name: string) => Promise<unknown>

/** One citizen, from the card to the slip in the hand. */
async function takeIn(
  { page, app }: Running,
  i: number,
  procedure: Procedure,
  slips: string,
  shoot: Shoot
): Promise<string> {
  await openIntake(page)
  await scan(page, cardOf({ name: madeUpName(i), number: String(30_185_000_000 + i * 7).padStart(12, '0') }))
  await expect(page.getByLabel(intake.name)).toHaveValue(madeUpName(i))
  if (i === 2 && procedure.proxyAllowed !== false) await fileByProxy(page)
  await chooseProcedure(page, procedure.code)
  if (i === 0) {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(intake.missing).first()).toBeVisible()
    await shoot(page, 'intake-papers-missing')
  }
  await completePapers(page, procedure)
  if (i === 2) await shoot(page, 'intake-by-proxy')
  if (i === 1) {
    await page.keyboard.press('F9')
    await expect(page.getByRole('img', { name: dossierWords.slip })).toHaveAttribute('data-pages', '1')
    await shoot(page, 'intake-with-preview')
  }
  await page.keyboard.press('Control+Enter')
  const code = await page.getByTestId('code').innerText()
  await expect(page.locator('[data-print-state="handed-over"]')).toBeVisible()
  if (i === 0) {
    await expect(page.getByRole('img', { name: dossierWords.slip })).toBeVisible()
    await shoot(page, 'accepted')
  }
  await answerSaveDialog(app, join(slips, `${code}.pdf`))
  await page.getByRole('button', { name: dossierWords.savePdf }).click()
  await expect.poll(() => existsSync(join(slips, `${code}.pdf`))).toBe(true)
  await page.getByRole('button', { name: dossierWords.cameOut }).click()
  await expect(page.locator('[data-print-state="confirmed"]')).toBeVisible()
  return code
}

async function fileByProxy(page: Page): Promise<void> {
  await page.getByLabel(intake.proxy).check()
  await page.getByLabel(intake.authoriser.name).fill('Trần Thị Bưởi')
  await page.getByLabel(intake.authoriser.idNumber).fill('030160000777')
  await page.getByLabel(intake.authoriser.document).fill('Giấy ủy quyền lập ngày 20/11/2026')
  await page.getByLabel(intake.authoriser.address).fill('Thôn Đoài, xã Tân An')
}

/** kill -9 while a form is half filled in; the draft is there again afterwards. */
async function cutPower(
  running: Running,
  { userDataDir, env, shoot }: { userDataDir: string; env: Record<string, string>; shoot: Shoot }
): Promise<Running> {
  const half = { name: 'Phạm Thị Dở Dang', number: '030190009999' }
  await openIntake(running.page)
  await scan(running.page, cardOf(half))
  await expect(running.page.getByText(intake.draftSaved)).toBeVisible()
  await running.kill()
  const again = await launchApp({ userDataDir, env })
  await expect(again.page.getByLabel(SIGN_IN.pin, { exact: true })).toBeVisible()
  await shoot(again.page, 'sign-in')
  await signIn(again.page)
  await shoot(again.page, 'home-after-power-cut')
  await again.page.getByRole('button', { name: TODAY.resumeOf(half.name) }).click()
  await expect(again.page.getByLabel(intake.name)).toHaveValue(half.name)
  await shoot(again.page, 'intake-resumed')
  return again
}

async function countThere(page: Page, codes: readonly string[]): Promise<number> {
  const there = new Set((await listAll(page)).map((line) => line.code))
  return codes.filter((code) => there.has(code)).length
}

/** The other screens, also at 200 %. */
async function lookAround(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press('Escape')
  await atHome(page)
  await shoot(page, 'home')
  await page.keyboard.press('F3')
  await page.getByLabel(dossierWords.search).fill('nguyen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: dossierWords.history })).toBeVisible()
  await page.getByRole('button', { name: dossierWords.view }).first().click()
  await expect(page.getByRole('img', { name: dossierWords.slip })).toBeVisible()
  await shoot(page, 'dossiers-slip')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await shoot(page, 'dossiers')
  await page.getByRole('button', { name: SHELL.catalogue }).click()
  await page.getByRole('option').first().click()
  await shoot(page, 'catalogue')
  await page.setViewportSize({ width: 683, height: 384 })
  await shoot(page, 'catalogue-200-percent')
  await page.keyboard.press('F3')
  await expect(page.getByLabel(dossierWords.search)).toBeVisible()
  await shoot(page, 'dossiers-200-percent')
  await openIntake(page)
  await shoot(page, 'intake-200-percent')
  await page.keyboard.press('Escape')
  await atHome(page)
  await shoot(page, 'home-200-percent')
  await page.setViewportSize({ width: 1366, height: 768 })
}
