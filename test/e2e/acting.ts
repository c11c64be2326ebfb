import { expect, type Locator, type Page } from '@playwright/test'
import { ACT, ACTS } from '../../renderer/words/acts.ts'
import { STATUS_WORDS } from '../../renderer/words/chips.ts'
import type { CommandKind } from '../../shared/domain/dossier/commands.ts'
import type { Status } from '../../shared/domain/dossier/status.ts'

/** The dossier that is open beside the list. */
export const openedDossier = (page: Page): Locator => page.locator('section[aria-labelledby="dossier"]')

/** Opens an act by the keyboard; a folded one is unfolded first. */
export async function openAct(page: Page, kind: CommandKind): Promise<void> {
  const button = openedDossier(page).getByRole('button', { name: ACTS[kind].name, includeHidden: true })
  await expect(button).toBeAttached()
  if (!(await button.isVisible())) {
    await page.getByText(ACT.others, { exact: true }).focus()
    await page.keyboard.press('Enter')
  }
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: ACTS[kind].name })).toBeVisible()
}

/** Writes the open act down and waits until the dossier shows its status. */
export async function writeAct(page: Page, status: Status): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(openedDossier(page).getByText(STATUS_WORDS[status], { exact: true }).first()).toBeVisible()
}
