import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { CORRECTABLE_WORDS } from '../../renderer/words/correction.ts'
import { dossiers } from '../../renderer/words/dossiers.ts'
import { dossierSyncWords } from '../../renderer/words/dossier-sync.ts'
import { wrongWords } from '../../renderer/words/intake.ts'
import { REFUSED_FILE } from '../../renderer/words/papers.ts'
import { SYNC } from '../../renderer/words/sync.ts'
import { tray } from '../../renderer/words/tray.ts'
import type { Province } from '../province/province.ts'
import { atHome, setUp, TAN_AN } from './counter.ts'
import { answerOpenDialog } from './launch.ts'
import { expectAccessible } from './office.ts'
import { connectTo, openSync, takeIn, test, truth } from './synchronised.ts'

/** Connects by the keyboard alone, over a form that axe has nothing to say about. */
const connect = (page: Page, { url }: Province) => connectTo(page, url, () => expectAccessible(page))

test('nothing is said to be sent before it is; what the province refused is put right beside its reason and arrives', async ({
  office,
  province
}) => {
  const { page, app } = await office.open()
  const code = await takeIn(page, '0912 345 678')
  await openSync(page)
  await expect(page.getByText('Chưa nối với tỉnh', { exact: false }).first()).toBeVisible()
  await expect(page.getByText(truth(1, 0, 0), { exact: false })).toBeVisible()
  await expectAccessible(page)

  province.faults.add({
    what: { kind: 'refuse', field: 'ThongTinNguoiNop.ThongTinChiTiet.SoDienThoai', reason: 'không phải số di động' },
    on: { interface: 'six-step', operation: 'HoSo' }
  })
  await connect(page, province)
  const list = page.getByRole('listbox', { name: SYNC.parkedList })
  await expect(list.getByRole('option')).toHaveCount(1)
  await expect(page.getByText('bị tỉnh từ chối', { exact: false }).first()).toBeVisible()
  await expectAccessible(page)

  await list.focus()
  await page.keyboard.press('Enter')
  const phone = page.getByLabel(CORRECTABLE_WORDS['applicant.phone'])
  await expect(phone).toBeFocused()
  await expect(phone).toHaveValue('0912 345 678')
  await expect(phone).toHaveAccessibleDescription(/không phải số di động/)
  await expectAccessible(page)
  await phone.fill('09')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert').filter({ hasText: wrongWords('applicant.phone') })).toBeVisible()
  await expect(phone).toHaveValue('09')
  await expect(phone).toBeFocused()
  await phone.fill('0987 654 321')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(SYNC.noneParked)).toBeVisible()
  await expect(page.getByText(truth(1, 1, 0))).toBeVisible()
  await expectAccessible(page)

  const { content, duplicates } = await province.report()
  expect(content.dossiers.map((dossier) => dossier.code)).toEqual([code])
  expect(JSON.stringify(content.dossiers[0]?.body)).toContain('0987 654 321')
  expect(duplicates).toMatchObject({ dossiers: 0, steps: 0, statuses: 0 })

  await page.keyboard.press('F3')
  await page.getByLabel(dossiers.search).fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: dossierSyncWords.title })).toBeVisible()
  await expect(page.getByText(dossiers.facts.onSlip('0912 345 678'))).toBeVisible()

  const scan = join(office.userDataDir, 'Tờ khai.jpg')
  writeFileSync(scan, 'MZ, không phải bản quét')
  await answerOpenDialog(app, scan)
  await page.keyboard.press('F10')
  const attach = page.getByRole('button', { name: tray.attachTo('').trim() }).first()
  await attach.press('Enter')
  await expect(page.getByText(REFUSED_FILE['file-not-pages'], { exact: false })).toBeVisible()
  writeFileSync(
    scan,
    await sharp({ create: { width: 200, height: 280, channels: 3, background: 'white' } })
      .jpeg()
      .toBuffer()
  )
  await attach.press('Enter')
  await expect(page.getByText(tray.attached(1))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Số hóa giấy tờ: Tờ khai.jpg')).toBeVisible()
  await expectAccessible(page)
  await expect.poll(async () => (await province.report()).content.dossiers[0]?.files.length).toBe(1)
})

test('a provisional dossier gets its official code from the province; both slips open it', async ({
  office,
  province
}) => {
  const { page } = await office.start()
  await setUp(page, { header: TAN_AN.header })
  const provisional = await takeIn(page, '0912 345 678')
  expect(provisional).toMatch(/^TAM-/)
  await openSync(page)
  await connect(page, province)
  await expect(page.getByText(truth(1, 1, 0))).toBeVisible()
  const official = (await province.report()).content.dossiers[0]?.code ?? ''
  for (const code of [provisional, official]) {
    await page.keyboard.press('F3')
    await page.getByLabel(dossiers.search).fill(code)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: official })).toBeVisible()
    await expect(page.getByText(dossiers.provisional(provisional))).toBeVisible()
  }
})

test('a pause holds, a cut line says when it is tried again, and the day is reconciled by name', async ({
  office,
  province
}) => {
  const { page } = await office.open()
  await openSync(page)
  await connect(page, province)
  await page.keyboard.press('F8')
  await expect(page.getByRole('button', { name: SYNC.resume })).toBeVisible()
  const code = await takeIn(page, '0912 345 678')
  await page.getByRole('button', { name: /chờ gửi/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: SYNC.title })).toBeVisible()
  await expect(page.getByRole('button', { name: SYNC.openDossier(code) })).toBeVisible()
  expect((await province.report()).dossiers).toBe(0)

  const down = province.restart(8_000)
  await page.keyboard.press('F8')
  await expect(page.getByText('Không tới được tỉnh', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 683, height: 384 })
  await expect(page.getByRole('heading', { level: 1, name: SYNC.title })).toBeVisible()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  await down
  await page.keyboard.press('F9')
  await expect(page.getByText(truth(1, 1, 0))).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await atHome(page)
})
