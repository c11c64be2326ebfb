import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { BUNDLE } from '../../renderer/words/bundle.ts'
import { answerOpenDialog, answerSaveDialog } from './launch.ts'
import { expectAccessible } from './office.ts'
import { openSync, takeIn, test, truth } from './synchronised.ts'

test('without a line: keys are exchanged, the records go on a stick, and the acknowledgement that comes back counts once', async ({
  office,
  province
}) => {
  const { page, app } = await office.open()
  const stick = (name: string) => join(office.userDataDir, name)
  const code = await takeIn(page, '0912 345 678')
  await openSync(page)
  const write = page.getByRole('button', { name: BUNDLE.export })
  await expect(write).toBeDisabled()

  writeFileSync(stick('tinh.qmk'), province.stick.keyText())
  await answerOpenDialog(app, stick('tinh.qmk'))
  await page.getByRole('button', { name: BUNDLE.takeKey }).press('Enter')
  await expect(page.getByText(BUNDLE.compare)).toBeVisible()
  await answerSaveDialog(app, stick('quay.qmk'))
  await page.getByRole('button', { name: BUNDLE.saveKey }).press('Enter')
  await expect(page.getByText('Đã lưu khóa của quầy', { exact: false })).toBeVisible()
  expect(province.stick.register(readFileSync(stick('quay.qmk'), 'utf8')).ok).toBe(true)

  await answerSaveDialog(app, stick('a.qmc'))
  await write.press('Enter')
  await expect(page.getByText('Đã ghi xong a.qmc: 1 hồ sơ', { exact: false })).toBeVisible()
  await expect(page.getByText('chờ xác nhận', { exact: false })).toBeVisible()
  await expect(page.getByText(truth(1, 0, 0), { exact: false })).toBeVisible()
  await expectAccessible(page)

  expect((await province.stick.importBundle(stick('a.qmc'), stick('a.qmca'), Date.now())).ok).toBe(true)
  await answerOpenDialog(app, stick('a.qmca'))
  const take = page.getByRole('button', { name: BUNDLE.take })
  await take.press('Enter')
  await expect(page.getByText(truth(1, 1, 0), { exact: false })).toBeVisible()
  await expect(page.getByText(BUNDLE.nothing)).toBeVisible()
  await take.press('Enter')
  await expect(page.getByText('đã nhập từ trước', { exact: false })).toBeVisible()
  await expectAccessible(page)

  const { content, duplicates } = await province.report()
  expect(content.dossiers.map((dossier) => dossier.code)).toEqual([code])
  expect(duplicates).toMatchObject({ dossiers: 0, steps: 0, statuses: 0 })
})
