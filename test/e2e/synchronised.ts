import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { CONNECTION, INTERFACE_WORDS } from '../../renderer/words/connection.ts'
import { intake } from '../../renderer/words/intake.ts'
import { SHELL } from '../../renderer/words/shell.ts'
import { SYNC, truthWords } from '../../renderer/words/sync.ts'
import { TEST_ACCOUNT } from '../province/accounts.ts'
import { type Province, startProvince } from '../province/province.ts'
import { cardOf, chooseProcedure, openIntake, scan } from './counter.ts'
import { test as base } from './office.ts'

const DAO = { name: 'Nguyễn Thị Đào', number: '030185000123' }

/** Stories with a provincial system of their own, at a loopback address. */
export const test = base.extend<{ province: Province }>({
  province: async ({ browserName }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `tinh-${browserName}-`))
    const province = await startProvince({ folder })
    await use(province)
    await province.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Takes a dossier in with a phone number; gives its code. */
export async function takeIn(page: Page, phone: string): Promise<string> {
  await openIntake(page)
  await scan(page, cardOf(DAO))
  await expect(page.getByLabel(intake.name)).toHaveValue(DAO.name)
  await page.getByLabel(intake.phone, { exact: true }).fill(phone)
  await chooseProcedure(page, 'hon nhan')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  return page.getByTestId('code').innerText()
}

export async function openSync(page: Page): Promise<void> {
  await page.getByRole('button', { name: SHELL.sync, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: SYNC.title })).toBeFocused()
}

/** Connects to the six-step interface at `url`, from the screen of synchronisation. */
export async function connectTo(page: Page, url: string, look?: () => Promise<unknown>): Promise<void> {
  await page.getByRole('button', { name: CONNECTION.set }).press('Enter')
  await page.getByLabel(INTERFACE_WORDS['six-step'].name).check()
  await page.getByLabel(CONNECTION.url).fill(url)
  await page.getByLabel(CONNECTION.clientId).fill(TEST_ACCOUNT.clientId)
  await page.getByLabel(CONNECTION.secret['six-step']).fill(TEST_ACCOUNT.clientSecret)
  await look?.()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(TEST_ACCOUNT.clientId)).toBeVisible()
}

/** The sentence that says how many the province has, without its full stop. */
export const truth = (dossiers: number, acknowledged: number, refused: number) => {
  const left = { dossiers: 0, files: 0, bytes: 0 }
  const counts = { dossiers, acknowledged, waiting: dossiers - acknowledged - refused, refused }
  return truthWords({ ...counts, oldestUnsentAt: null, filesLeft: left, withoutCode: 0 }).replace(/[.]$/, '')
}
