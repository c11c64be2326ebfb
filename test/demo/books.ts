import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { certify } from '../../renderer/words/certify.ts'
import { intake } from '../../renderer/words/intake.ts'
import { POST } from '../../renderer/words/post.ts'
import { REGISTER } from '../../renderer/words/register.ts'
import { SHELL } from '../../renderer/words/shell.ts'
import { type FormCode } from '../../shared/domain/forms/form-layout.ts'
import { FORM_LAYOUTS } from '../../shared/domain/forms/form-layouts.ts'
import { present } from '../../shared/lib/invariant.ts'
import { atHome, cardOf, scan } from '../e2e/counter.ts'
import { answerSaveDialog, type Running } from '../e2e/launch.ts'

interface BookParts {
  readonly running: Running
  /** Folder of the forms. */
  readonly folder: string
  readonly shoot: (page: Page, name: string) => Promise<unknown>
}

/** What a form's version is saved as. */
export const fileOf = (form: string): string => `${form.replace('/', '-')}.pdf`

/** The papers that belong to no dossier: the register, the books of certification, the minutes with the post. Gives their versions. */
export async function keepBooks(parts: BookParts): Promise<string[]> {
  const { page } = parts.running
  await page.getByRole('button', { name: SHELL.register }).click()
  await expect(page.getByRole('button', { name: REGISTER.save })).toBeEnabled()
  const register = await keep(parts, 'register', REGISTER.save)
  await certifyOne(page)
  await parts.shoot(page, 'certified')
  await page.getByRole('tab', { name: certify.tabs.book }).click()
  const certified = await keep(parts, 'certification-book', certify.book.save)
  await page.keyboard.press('Escape')
  await atHome(page)
  await page.getByRole('button', { name: POST.open }).click()
  await expect(page.getByRole('heading', { name: POST.title })).toBeVisible()
  const minutes = await keep(parts, 'handover', POST.save)
  await page.keyboard.press('Escape')
  return [register, certified, minutes]
}

async function keep({ running: { page, app }, folder, shoot }: BookParts, code: FormCode, save: string) {
  const { id } = present(
    FORM_LAYOUTS.find((each) => each.id.startsWith(`${code}/`)),
    `layout of ${code}`
  )
  await shoot(page, code)
  await answerSaveDialog(app, join(folder, fileOf(id)))
  await page.getByRole('button', { name: save, exact: true }).click()
  await expect.poll(() => existsSync(join(folder, fileOf(id))), { timeout: 30_000 }).toBe(true)
  return id
}

/** A citizen who waits while two papers are certified. */
async function certifyOne(page: Page): Promise<void> {
  await page.keyboard.press('F5')
  await expect(page.getByLabel(intake.scan)).toBeFocused()
  await scan(page, cardOf({ name: 'Vi Thị Chứng', number: '030185000888' }))
  await expect(page.getByRole('combobox', { name: certify.procedure })).toBeFocused()
  await page.keyboard.type('ban sao tu ban chinh')
  await expect(page.locator('[role="option"][data-combobox-selected]')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  await page.keyboard.press('F8')
  for (const what of ['Giấy khai sinh', 'Bằng tốt nghiệp']) {
    await page.keyboard.type(what)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: certify.noConflict }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('number')).toHaveText(['1', '2'])
}
