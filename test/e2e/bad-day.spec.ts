import { openSync, readdirSync, readSync, rmSync, statSync, writeFileSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3-multiple-ciphers'
import { sentenceFor } from '../../renderer/words.ts'
import { BLOCKED, BLOCKED_LABELS } from '../../renderer/words/blocked.ts'
import { CARD } from '../../renderer/words/card.ts'
import { CATALOGUE } from '../../renderer/words/catalogue.ts'
import { fieldWord } from '../../renderer/words/fields.ts'
import { intake } from '../../renderer/words/intake.ts'
import { SHELL } from '../../renderer/words/shell.ts'
import { SIGN_IN } from '../../renderer/words/sign-in.ts'
import { TODAY } from '../../renderer/words/today.ts'
import { cardOf, chooseProcedure, openIntake, scan, setUp, signIn } from './counter.ts'
import { answerOpenDialog, launchApp } from './launch.ts'
import { expectAccessible, test } from './office.ts'

const DAO = { name: 'Nguyễn Thị Đào', number: '030185000123' }

/** A dossier that is ready to be saved. */
async function ready(page: Page): Promise<void> {
  await openIntake(page)
  await scan(page, cardOf(DAO))
  await chooseProcedure(page, 'hon nhan')
  await page.keyboard.press('F8')
}

/** Turns one bit in the middle of a file. */
function flip(file: string): void {
  const handle = openSync(file, 'r+')
  const at = Math.floor(statSync(file).size / 2)
  const byte = Buffer.alloc(1)
  readSync(handle, byte, 0, 1, at)
  byte[0] = (byte[0] ?? 0) ^ 1
  writeSync(handle, byte, 0, 1, at)
  closeSync(handle)
}

test('what cannot be right is said at its field, and nothing typed is lost', async ({ office }) => {
  const { page } = await office.open()
  await openIntake(page)
  await page.getByLabel(intake.scan).fill('0301850001234')
  await page.getByLabel(intake.birth).fill('31/02/1990')
  await page.getByLabel(intake.name).fill('a'.repeat(100_000))
  await page.getByLabel(intake.phone, { exact: true }).focus()
  await expect(page.getByText(intake.wrong.idNumber)).toBeVisible()
  await expect(page.getByText(intake.wrong.birth)).toBeVisible()
  await expect(page.getByText(intake.wrong.tooLong(300))).toBeVisible()
  await expect(
    page.getByText(intake.draftWithout(`${fieldWord('applicant.name') ?? ''}, ${fieldWord('applicant.birth') ?? ''}`))
  ).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('code')).toHaveCount(0)
  await expect(page.getByLabel(intake.birth)).toHaveValue('31/02/1990')

  // Of a card that was read in part only the number is filled in, and that is said.
  await page.getByLabel(intake.scan).focus()
  await scan(page, '030185000123||Nguyễn Thị Đào|31021985|Nữ|Thôn Đông|20042021')
  await expect(page.getByText(CARD.numbersOnly)).toBeVisible()
  await expect(page.getByLabel(intake.scan)).toHaveValue(DAO.number)
  await expect(page.getByLabel(intake.name)).toHaveValue('')

  // Decomposed letters and control characters become what a person sees.
  await page.getByLabel(intake.scan).fill(DAO.number)
  await page.getByLabel(intake.birth).fill('08031985')
  await page.getByLabel(intake.name).fill(`  Nguyễn\u0007  Thị Đào `.normalize('NFD'))
  await chooseProcedure(page, 'hon nhan')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('code')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.getByRole('option').getByText('Nguyễn Thị Đào', { exact: true })).toBeVisible()
})

test('letters that UniKey retypes are kept as typed, and Enter inside them saves nothing', async ({ office }) => {
  const { page } = await office.open()
  await openIntake(page)
  await page.getByLabel(intake.name).focus()
  // Telex as UniKey sends it: each mark takes the letters back and types them anew.
  await page.keyboard.type('Nguyen')
  for (let i = 0; i < 2; i++) await page.keyboard.press('Backspace')
  await page.keyboard.insertText('ên')
  for (let i = 0; i < 2; i++) await page.keyboard.press('Backspace')
  await page.keyboard.insertText('ễn')
  await page.keyboard.type(' Thi')
  await page.keyboard.press('Backspace')
  await page.keyboard.insertText('ị')
  await expect(page.getByLabel(intake.name)).toHaveValue('Nguyễn Thị')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('code')).toHaveCount(0)
  await page.keyboard.type(' ? / Đao')
  await expect(page.getByLabel(intake.name)).toHaveValue('Nguyễn Thị ? / Đao')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a clock set back a year is asked about before a date is printed', async ({ office }) => {
  const { app, page } = await office.open()
  await ready(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('code')).toBeVisible()
  await app.evaluate(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() - 365 * 86_400_000
  })
  await ready(page)
  await page.keyboard.press('Control+Enter')
  // The date main computes is another one than the window showed; then the clock itself.
  // Another warning, of a year whose holidays nobody confirmed, may stand beside it.
  await expect(page.getByRole('alert').filter({ hasText: /^Ngày hẹn trả tính lúc này/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: intake.confirmClock })).toBeVisible()
  await expect(page.getByTestId('code')).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: intake.confirmClock }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('code')).toBeVisible()
})

test('a foreign or half-written catalogue changes nothing; ours is taken', async ({ office }) => {
  const { app, page } = await office.open()
  const shipped = join(import.meta.dirname, '..', '..', 'assets', 'catalogue', 'procedures.json')
  const file = (name: string, text: string) => {
    const path = `${office.userDataDir}-${name}.json`
    writeFileSync(path, text)
    return path
  }
  const bring = async (path: string) => {
    await answerOpenDialog(app, path)
    await page.getByRole('button', { name: CATALOGUE.import }).click()
    await page.getByRole('button', { name: CATALOGUE.importYes }).click()
  }
  await page.getByRole('button', { name: SHELL.catalogue }).click()
  await expect(page.getByText('61 thủ tục')).toBeVisible()
  await expectAccessible(page)
  await bring(file('half', '{"catalogueVersion": "2026-12-01", "procedures": [{'))
  await expect(page.getByText(sentenceFor({ kind: 'unreadable' }))).toBeVisible()
  await bring(file('foreign', '{"name": "thực đơn"}'))
  await expect(page.getByText(sentenceFor({ kind: 'not-a-catalogue' }))).toBeVisible()
  await expect(page.getByText('61 thủ tục')).toBeVisible()
  await bring(shipped)
  await expect(page.getByText(CATALOGUE.imported('2026-11-22', 61))).toBeVisible()
})

test('a second start brings the first window forward and opens nothing', async ({ office }) => {
  const first = await office.open()
  await expect(launchApp({ userDataDir: office.userDataDir })).rejects.toThrow()
  await expect(first.page.getByText(SHELL.secondStart)).toBeVisible()
  await ready(first.page)
  await first.page.keyboard.press('Control+Enter')
  await expect(first.page.getByTestId('code')).toBeVisible()
})

test('damage, a newer version and a lost key each stop the counter with their own words', async ({ office }) => {
  const records = join(office.userDataDir, 'records')
  const first = await office.start()
  const recoveryKey = await setUp(first.page)
  await ready(first.page)
  await first.page.keyboard.press('Control+Enter')
  await expect(first.page.getByTestId('code')).toBeVisible()
  await first.close()

  // Another Windows profile: only the sealed key opens.
  rmSync(`${office.userDataDir}-keyring`, { recursive: true })
  const second = await office.start()
  await expect(second.page.getByRole('heading', { name: BLOCKED['key-lost'].title })).toBeVisible()
  await expectAccessible(second.page)
  await second.page.getByLabel(BLOCKED_LABELS.key).fill('0'.repeat(32))
  await second.page.keyboard.press('Enter')
  await expect(second.page.getByText(sentenceFor({ kind: 'recovery-key-wrong' }))).toBeVisible()
  await second.page.getByLabel(BLOCKED_LABELS.key).fill(recoveryKey)
  await second.page.keyboard.press('Enter')
  await expect(second.page.getByLabel(SIGN_IN.pin, { exact: true })).toBeVisible()
  await expectAccessible(second.page)
  await signIn(second.page)
  await expect(second.page.getByRole('button', { name: `1 ${TODAY.accepted}` })).toBeVisible()
  await second.close()

  // Opened once more without the key, by the machine that it was wrapped for again.
  const database = join(records, 'records.db')
  flip(database)
  const third = await office.start()
  await expect(third.page.getByRole('heading', { name: BLOCKED.damaged.title })).toBeVisible({ timeout: 30_000 })
  await expectAccessible(third.page)
  await third.close()
  expect(readdirSync(records)).toContain('records.db')

  rmSync(database)
  const fourth = await office.start()
  await expect(fourth.page.getByRole('heading', { name: BLOCKED['database-missing'].title })).toBeVisible()
  await expectAccessible(fourth.page)
  await fourth.close()
  expect(() => new Database(database, { fileMustExist: true })).toThrow()
})
