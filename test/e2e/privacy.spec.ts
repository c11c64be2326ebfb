import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { dossiers } from '../../renderer/words/dossiers.ts'
import { intake } from '../../renderer/words/intake.ts'
import { TODAY } from '../../renderer/words/today.ts'
import { startPrivateCups } from '../cups/private-cups.ts'
import { cardOf, chooseProcedure, openIntake, scan, setUp, signIn, TAN_AN } from './counter.ts'
import type { Running } from './launch.ts'
import { test } from './office.ts'
import { filesUnder, searchFor } from './plaintext.ts'

const PRINTER = 'QMC_PDF'

// Words that nobody's browser, catalogue or dictionary holds.
const BY_CARD = {
  name: 'Đặng Nguyệch Khuỷnh',
  number: '030185777123',
  address: 'Ngách Truỳnh Bượngh, xã Tân An',
  phone: '0938 417 265'
}
const BY_HAND = {
  name: 'Lương Thoảnh Huyềng',
  number: '031090888456',
  address: 'Xóm Nghiễnh Luốngh, xã Tân An',
  phone: '0977 624 381'
}
const DRAFT = {
  name: 'Phùng Quyểnh Tuyếch',
  number: '030199666789',
  address: 'Thôn Khuyếnh Hạnhx, xã Tân An',
  phone: '0865 139 274'
}
const secrets = [BY_CARD, BY_HAND, DRAFT].flatMap((citizen) => Object.values(citizen))
const search = searchFor(secrets)

test('after a morning at the counter and a power cut nothing of a citizen can be read anywhere on the disk', async ({
  office
}) => {
  // A whole morning and two starts: the longest story of all.
  test.setTimeout(240_000)
  const place = dirname(office.userDataDir)
  const temporary = join(place, 'temporary')
  mkdirSync(temporary)
  const cups = await startPrivateCups([{ name: PRINTER, kind: 'writes' }])
  const env = { CUPS_SERVER: cups.server, TMPDIR: temporary }
  const said: string[] = []
  try {
    const first = await office.start(env)
    listen(first, said)
    await work(first.page)
    await first.kill()
    expectNothingIn(place)

    const second = await office.start(env)
    listen(second, said)
    await signIn(second.page)
    await second.page.getByRole('button', { name: TODAY.resumeOf(DRAFT.name) }).click()
    await expect(second.page.getByLabel(intake.name)).toHaveValue(DRAFT.name)
    expectNothingIn(place)
    await second.close()
    expectNothingIn(place)
  } finally {
    await cups.stop()
  }
  expect(search(Buffer.from(said.join('\n')))).toEqual([])

  const files = filesUnder(office.userDataDir)
  const blobs = [...files].filter(([path]) => path.startsWith(join('records', 'blobs')))
  expect(blobs).toHaveLength(3)
  expect(blobs.filter(([, bytes]) => bytes.includes('%PDF') || bytes.includes('endobj'))).toEqual([])
  expect(files.get(join('records', 'records.db'))?.includes('SQLite format 3')).toBe(false)
  expect(files.get(join('logs', 'app.log'))?.length).toBeGreaterThan(0)

  // The same look does find what lies there.
  const planted = join(office.userDataDir, 'planted')
  writeFileSync(planted, Buffer.from(BY_HAND.name.normalize('NFD'), 'utf16le'))
  expect(foundIn(place).map(([path]) => path)).toEqual([join('data', 'planted')])
  rmSync(planted)
})

/** Set-up, a dossier by card, one by hand, a search, a slip on screen, a reprint, a draft. */
async function work(page: Page): Promise<void> {
  await setUp(page, { ...TAN_AN, printer: PRINTER })
  await openIntake(page)
  await scan(page, cardOf(BY_CARD))
  await fill(page, intake.phone, BY_CARD.phone)
  await save(page)

  await openIntake(page)
  await fill(page, intake.scan, BY_HAND.number)
  for (const [label, text] of [
    [intake.name, BY_HAND.name],
    [intake.phone, BY_HAND.phone],
    [intake.address, BY_HAND.address]
  ] as const)
    await fill(page, label, text)
  await save(page)

  await page.keyboard.press('F3')
  await page.getByLabel(dossiers.search).fill(BY_CARD.name)
  await page.getByRole('option', { name: BY_CARD.name }).click()
  await expect(page.getByText(BY_CARD.address)).toBeVisible()
  await page.getByRole('button', { name: dossiers.view }).click()
  await expect(page.getByRole('img', { name: dossiers.slip })).toHaveAttribute('data-pages', '2')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: dossiers.reprint }).click()
  await expect(page.locator('[data-print-state="handed-over"]')).toHaveCount(2)

  await openIntake(page)
  await scan(page, cardOf(DRAFT))
  await fill(page, intake.phone, DRAFT.phone)
  await page.keyboard.press('Tab')
  await expect(page.getByText(intake.draftSaved)).toBeVisible()
}

/** As a person types: the field has the focus, the text comes by keys. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.keyboard.insertText(text)
}

async function save(page: Page): Promise<void> {
  await chooseProcedure(page, 'hon nhan')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('code')).toBeVisible()
  await expect(page.locator('[data-print-state="handed-over"]')).toBeVisible()
}

function listen({ app, page }: Running, said: string[]): void {
  const { stdout, stderr } = app.process()
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  page.on('console', (message) => said.push(message.text()))
}

function foundIn(folder: string): [path: string, found: string[]][] {
  return [...filesUnder(folder)]
    .map(([path, bytes]): [string, string[]] => [path, search(bytes)])
    .filter(([, found]) => found.length > 0)
}

function expectNothingIn(folder: string): void {
  expect(foundIn(folder)).toEqual([])
}
