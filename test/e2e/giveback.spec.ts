import { expect, type Page } from '@playwright/test'
import { ACT } from '../../renderer/words/acts.ts'
import { intake } from '../../renderer/words/intake.ts'
import { PAYMENT } from '../../renderer/words/payment.ts'
import { POST } from '../../renderer/words/post.ts'
import { RATING } from '../../renderer/words/rating.ts'
import { SHELL } from '../../renderer/words/shell.ts'
import { WALL } from '../../renderer/words/wall.ts'
import { openAct, writeAct } from './acting.ts'
import { cardOf, chooseProcedure, openIntake, scan } from './counter.ts'
import { takeInMany } from './desktop-calls.ts'
import { expectAccessible, test } from './office.ts'
import { intake as citizen } from '../fixtures/accepted.ts'

const DAO = { name: 'Nguyễn Thị Đào', number: '030185000123' }
const POSTMAN = 'Vũ Thị Ỷ'

/** Presses a button as the keyboard does. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().focus()
  await page.keyboard.press('Enter')
}

/** A dossier taken in and open on the screen; gives its code. */
async function takeIn(page: Page): Promise<string> {
  await openIntake(page)
  await scan(page, cardOf(DAO))
  await chooseProcedure(page, 'hon nhan')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  const code = await page.getByTestId('code').innerText()
  await press(page, intake.result.open)
  await openAct(page, 'handOver')
  await page.getByLabel(ACT.fields.to).fill('Công chức Tư pháp - Hộ tịch')
  await writeAct(page, 4)
  return code
}

test('money is asked for with a code, a result goes out and the citizen says what they think', async ({ office }) => {
  const { page } = await office.open()
  const code = await takeIn(page)

  await openAct(page, 'askPayment')
  await page.getByLabel(ACT.fields.amountVnd).fill('8.000')
  await page.getByLabel(ACT.fields.reason).fill('Lệ phí.')
  await writeAct(page, 6)
  await expect(page.getByText(PAYMENT.ask)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(PAYMENT.bin).fill('97040')
  await page.getByLabel(PAYMENT.account).fill('0011 0123 45678')
  await page.getByLabel(PAYMENT.holder).fill('UBND XA TAN AN')
  await page.keyboard.press('Enter')
  await expect(page.getByText(PAYMENT.binBad)).toBeVisible()
  await page.getByLabel(PAYMENT.bin).fill('970403')
  await page.keyboard.press('Enter')
  const qr = page.getByRole('img', { name: PAYMENT.qr('8.000 đồng') })
  await expect(qr).toBeVisible()
  await expect(page.getByText(`HS ${code}`)).toBeVisible()
  await expect(page.getByText(PAYMENT.note)).toBeVisible()
  await qr.scrollIntoViewIfNeeded()
  await expectAccessible(page)
  await press(page, PAYMENT.enlarge)
  await expect(page.getByRole('dialog')).toContainText('8.000 đồng')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await openAct(page, 'recordPayment')
  await page.getByLabel(ACT.fields.receiptNumber).fill('0000123')
  await writeAct(page, 4)
  await expect(qr).toHaveCount(0)

  await openAct(page, 'finish')
  await writeAct(page, 9)
  await page.keyboard.press('F6')
  await expect(page.getByRole('dialog')).toBeVisible()
  await writeAct(page, 10)
  await expect(page.getByRole('button', { name: RATING.offer })).toBeVisible()
  await page.keyboard.press('F6')
  await expect(page.getByRole('heading', { name: RATING.title })).toBeFocused()
  const words = await page.locator('body').innerText()
  for (const secret of [DAO.name, DAO.number, code]) expect(words).not.toContain(secret)
  for (const face of await page.getByRole('group', { name: RATING.scores }).getByRole('button').all()) {
    const box = await face.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(120)
  }
  await expectAccessible(page)
  await page.keyboard.press('5')
  await expect(page.getByRole('heading', { name: RATING.thanks })).toBeVisible()
  await expect(page.getByRole('heading', { name: code })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Hôm nay 1 lượt đánh giá, 100 % hài lòng')).toBeVisible()
  await expectAccessible(page)
})

test('what is due and overdue hangs on the wall by its codes alone', async ({ office }) => {
  const { app, page } = await office.open()
  await takeInMany(page, 12)
  await app.evaluate(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + 20 * 86_400_000
  })
  await press(page, WALL.open)
  await expect(page.getByRole('heading', { name: WALL.title })).toBeFocused()
  await press(page, WALL.stop)
  await expect(page.getByRole('listitem')).not.toHaveCount(0)
  await expect(page.getByText(WALL.page(1, 3).slice(-2))).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: '12' }).first()).toBeVisible()
  const words = await page.locator('body').innerText()
  for (const secret of [citizen.applicant.name, citizen.applicant.idNumber]) expect(words).not.toContain(secret)
  await expectAccessible(page)
  await press(page, WALL.goOn)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: SHELL.today })).toBeVisible()
})

test('a result leaves with the post and stands in the minutes of the day', async ({ office }) => {
  const { page } = await office.open()
  const code = await takeIn(page)
  await openAct(page, 'finish')
  await writeAct(page, 9)
  await page.keyboard.press('F6')
  await page.getByLabel(ACT.fields.way).selectOption('post')
  await page.getByLabel(ACT.fields.postman).fill(POSTMAN)
  await writeAct(page, 10)
  await expect(page.getByRole('button', { name: RATING.offer })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await press(page, POST.open)
  await expect(page.getByRole('heading', { name: POST.title })).toBeFocused()
  await expect(page.getByRole('row').nth(1).getByRole('cell')).toHaveText(['1', '01', code, DAO.name, 'đủ'])
  await expect(page.getByText(POST.postmen([POSTMAN]))).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(POST.direction).selectOption('brought')
  await expect(page.getByText(POST.none.brought)).toBeVisible()
  await expectAccessible(page)
})
