import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import sharp from 'sharp'
import { setUp } from './counter.ts'
import { expectAccessible, test } from './office.ts'
import { takeIn } from './synchronised.ts'

test('look', async ({ office }) => {
  const { page, app } = await office.start()
  await setUp(page)
  await takeIn(page, '0912 345 678')
  await page.keyboard.press('F10')
  await expect(page.getByRole('heading', { level: 1, name: 'Số hóa giấy tờ' })).toBeVisible()
  const paths: string[] = []
  for (let i = 0; i < 5; i++) {
    const path = join(office.userDataDir, `quet ${i}.jpg`)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339"><rect width="100%" height="100%" fill="white"/>${i === 3 ? '' : Array.from({ length: 40 }, (_, k) => `<text x="150" y="${200 + k * 50}" font-size="36">Dòng ${k + 1} của trang ${i + 1}: Nguyễn Thị Đào, thôn Đông, xã Tân An</text>`).join('')}</svg>`
    writeFileSync(path, await sharp(Buffer.from(svg)).jpeg().toBuffer())
    paths.push(path)
  }
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
  }, paths)
  await page.screenshot({ path: '/tmp/w/p0.png' })
  await page.getByRole('button', { name: 'Thêm tệp' }).click()
  await expect(page.getByRole('option')).toHaveCount(5)
  await page.getByRole('listbox').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press(' ')
  await page.keyboard.press('r')
  await expect(page.locator('canvas[data-drawn="90"]').first()).toBeVisible()
  await page.waitForTimeout(500)
  await page.screenshot({ path: '/tmp/w/p1.png' })
  await expectAccessible(page)
  await page.keyboard.press('1')
  await expect(page.getByRole('option')).toHaveCount(3)
  await page.getByRole('button', { name: /^Xem / }).first().click()
  await page.waitForTimeout(1500)
  await page.screenshot({ path: '/tmp/w/p2.png' })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Máy quét' }).click()
  await page.waitForTimeout(500)
  await page.screenshot({ path: '/tmp/w/p3.png' })
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 683, height: 384 })
  await page.screenshot({ path: '/tmp/w/p4.png', fullPage: true })
  await expectAccessible(page)
})
