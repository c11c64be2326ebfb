import { expect, type Page } from '@playwright/test'
import { ACT, ACTS } from '../../renderer/words/acts.ts'
import { dossiers } from '../../renderer/words/dossiers.ts'
import { FILE } from '../../renderer/words/file-intake.ts'
import { FORM_WORDS } from '../../renderer/words/forms.ts'
import { intake } from '../../renderer/words/intake.ts'
import { TODAY } from '../../renderer/words/today.ts'
import { openAct, writeAct } from './acting.ts'
import { cardOf, chooseProcedure, openIntake, scan } from './counter.ts'
import { expectAccessible, test } from './office.ts'

const DAO = { name: 'Nguyễn Thị Đào', number: '030185000123' }

async function begin(page: Page): Promise<void> {
  await openIntake(page)
  await scan(page, cardOf(DAO))
  await chooseProcedure(page, 'hon nhan')
}

test('a dossier goes its whole way by the keyboard: supplement, hand-over, result, return; each act prints its form', async ({
  office
}) => {
  const { page } = await office.open()
  await begin(page)
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('code')).toBeVisible()
  await page.getByRole('button', { name: intake.result.open }).click()
  await expectAccessible(page)

  await openAct(page, 'askSupplement')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('dialog').getByRole('checkbox').first().check()
  await page.getByLabel(ACT.fields.reason).fill('Tờ khai chưa ký tên.')
  await expectAccessible(page)
  await writeAct(page, 5)
  await expect(page.getByText(FORM_WORDS.supplement).first()).toBeVisible()
  await expect(page.getByRole('button', { name: ACTS.handOver.name })).toHaveCount(0)

  await openAct(page, 'receiveSupplement')
  await expectAccessible(page)
  await writeAct(page, 2)
  await expect(page.getByRole('button', { name: ACTS.askSupplement.name })).toBeVisible()
  await openAct(page, 'askSupplement')
  await page.getByRole('dialog').getByRole('checkbox').first().check()
  await page.getByLabel(ACT.fields.reason).fill('Còn thiếu.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('một lần')
  await page.keyboard.press('Escape')

  await openAct(page, 'handOver')
  await page.getByLabel(ACT.fields.to).fill('Công chức Tư pháp - Hộ tịch')
  await writeAct(page, 4)
  await openAct(page, 'reappoint')
  await page.getByLabel(ACT.fields.dueDate).fill('31/02/2027')
  await page.getByLabel(ACT.fields.reason).fill('Chờ xác minh nơi cư trú.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(ACT.wrong.date)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await openAct(page, 'finish')
  await writeAct(page, 9)
  await page.keyboard.press('F6')
  await expect(page.getByLabel(ACT.fields.receivedBy)).toHaveValue(DAO.name)
  await page.getByLabel(ACT.fields.receivedBy).fill('Trần Văn Ẩn')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('giấy ủy quyền')
  await page.getByLabel(ACT.fields.receivedBy).fill(DAO.name)
  await expectAccessible(page)
  await writeAct(page, 10)
  await expectAccessible(page)
})

test('a citizen with papers missing goes home with one request in writing, and comes back to be taken in under the same code', async ({
  office
}) => {
  const { page } = await office.open()
  await begin(page)
  await page.getByRole('button', { name: FILE.askSupplement.title }).click()
  await page.getByLabel(FILE.reason, { exact: true }).fill('Chưa có tờ khai.')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: FILE.done })).toBeVisible()
  const code = await page.getByTestId('code').innerText()
  await expect(page.getByRole('img', { name: FORM_WORDS.supplement })).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: TODAY.waitingSupplement }).click()
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: ACT.accept }).click()
  await expect(page.getByLabel(intake.name)).toHaveValue(DAO.name)
  await expect(page.getByRole('button', { name: FILE.askSupplement.title })).toHaveCount(0)
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: intake.result.title })).toBeVisible()
  await expect(page.getByTestId('code')).toHaveText(code)

  await begin(page)
  await page.getByRole('button', { name: FILE.turnAway.title }).click()
  await page.getByLabel(FILE.reason, { exact: true }).fill('Không thuộc thẩm quyền giải quyết của xã.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('code')).toHaveText(/^TC-Q1-\d{4}-1$/)
  await expect(page.getByRole('img', { name: FORM_WORDS.refusal })).toBeVisible()
  await page.getByRole('button', { name: intake.result.open }).click()
  await expect(page.getByText(ACT.settled)).toBeVisible()
  await expect(page.getByRole('button', { name: dossiers.view })).toHaveCount(1)
  await expectAccessible(page)
})
