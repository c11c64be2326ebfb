import { expect } from '@playwright/test'
import { dossiers } from '../../renderer/words/dossiers.ts'
import { intake } from '../../renderer/words/intake.ts'
import { TODAY } from '../../renderer/words/today.ts'
import { atHome, cardOf, chooseProcedure, openIntake, scan, setUp, signIn } from './counter.ts'
import { expectAccessible, test } from './office.ts'

const DAO = { name: 'Nguyễn Thị Đào', number: '030185000123' }

test('first run, intake by card, slip on disk, still there after a power cut', async ({ office }) => {
  const first = await office.start()
  const { page } = first
  await setUp(page, undefined, () => expectAccessible(page))
  await expectAccessible(page)

  // From here on the clerk's own key presses are counted; the reader's are not.
  let presses = 0
  const press = async (key: string) => {
    presses += key.split('+').length
    await page.keyboard.press(key)
  }
  await press('F2')
  await expect(page.getByLabel(intake.scan)).toBeFocused()
  await expectAccessible(page)
  await scan(page, cardOf(DAO))
  await expect(page.getByLabel(intake.name)).toHaveValue(DAO.name)
  await expect(page.getByRole('combobox', { name: intake.procedure })).toBeFocused()
  for (const letter of ['h', 'o', 'n', ' ', 'n']) await press(letter)
  await expect(page.locator('[role="option"][data-combobox-selected]')).toBeVisible()
  await press('Enter')
  await expect(page.getByTestId('due')).toBeVisible()
  await press('F8')
  await expectAccessible(page)
  await press('Control+Enter')
  await expect(page.getByTestId('code')).toHaveText(/^H23\.54\.22-\d{6}-6000$/)
  expect(presses).toBeLessThanOrEqual(12)
  await expectAccessible(page)
  const code = await page.getByTestId('code').innerText()
  await expect(page.locator('[data-print-state="failed"]')).toBeVisible()

  await first.kill()
  const second = await office.start()
  await signIn(second.page)
  await second.page.getByText(code).first().click()
  await expect(second.page.getByRole('heading', { name: code })).toBeVisible()
  await expectAccessible(second.page)
  await second.page.getByRole('button', { name: dossiers.view }).click()
  await expect(second.page.getByRole('img', { name: dossiers.slip })).toHaveAttribute('data-pages', '2')
  await second.close()
})

test('a draft comes back at its place after a power cut, and becomes one dossier only', async ({ office }) => {
  const first = await office.open()
  await openIntake(first.page)
  await scan(first.page, cardOf(DAO))
  await first.page.getByLabel(intake.phone, { exact: true }).fill('0912 345 678')
  await expect(first.page.getByText(intake.draftSaved)).toBeVisible()
  await first.kill()

  const { page } = await office.start()
  await signIn(page)
  await page.getByRole('button', { name: TODAY.resumeOf(DAO.name) }).click()
  await expect(page.getByLabel(intake.name)).toHaveValue(DAO.name)
  await expect(page.getByLabel(intake.phone, { exact: true })).toHaveValue('0912 345 678')
  await expect(page.getByLabel(intake.phone, { exact: true })).toBeFocused()
  await chooseProcedure(page, 'hon nhan')
  await page.keyboard.press('F8')
  await Promise.all([page.keyboard.press('Control+Enter'), page.keyboard.press('Control+Enter')])
  await expect(page.getByTestId('code')).toBeVisible()
  await page.keyboard.press('Escape')
  await atHome(page)
  await expect(page.getByRole('button', { name: `1 ${TODAY.accepted}` })).toBeVisible()
  await expect(page.getByText(TODAY.noDrafts)).toBeVisible()
})

test('a dossier with a paper missing is not taken in, and says which', async ({ office }) => {
  const { page } = await office.open()
  await openIntake(page)
  await scan(page, cardOf(DAO))
  await chooseProcedure(page, '1.001193')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(intake.missing).first()).toBeVisible()
  await expect(page.getByTestId('code')).toHaveCount(0)
  await expectAccessible(page)
})
