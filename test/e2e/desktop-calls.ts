import type { Page } from '@playwright/test'
import type { DesktopMethod } from '../../shared/contract/methods.ts'
import type { TakenIn } from '../../shared/contract/views.ts'
import type { Result } from '../../shared/lib/result.ts'
import { intake, settings } from '../fixtures/accepted.ts'

const CLERK = 'Nguyễn Thị Lan'
const PIN = '246810'

/** Asks main as the page's own scripts do, with whatever argument. */
export function ask(page: Page, method: DesktopMethod, arg: unknown): Promise<unknown> {
  return page.evaluate(([name, given]) => (window.desktop[name] as (arg: unknown) => Promise<unknown>)(given), [
    method,
    arg
  ] as const)
}

async function askFor<T>(page: Page, method: DesktopMethod, arg: unknown): Promise<T> {
  const answer = (await ask(page, method, arg)) as Result<T, { readonly kind: string }>
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.problem)}`)
  return answer.value
}

/** Sets the counter up, takes the made-up citizen in and leaves a draft of the same; the clerk stays signed in. */
export async function fillOffice(page: Page): Promise<TakenIn> {
  const { key } = await askFor<{ readonly key: string }>(page, 'createRecoveryKey', null)
  await askFor(page, 'completeSetup', { settings, clerkName: CLERK, pin: PIN, recoveryKey: key })
  await askFor(page, 'saveDraft', { draftId: 'draft-1', intake, place: '' })
  return takeInNow(page, 'dossier-1')
}

/** Takes the made-up citizen in `count` times, at a counter that somebody sits at. */
export async function takeInMany(page: Page, count: number): Promise<void> {
  const stamp = String(Date.now())
  for (let i = 0; i < count; i++) await takeInNow(page, `${stamp}-${String(i)}`)
}

async function takeInNow(page: Page, draftId: string): Promise<TakenIn> {
  const first = { draftId, intake, shownDueDate: '', clockConfirmed: true }
  const { problem } = (await ask(page, 'takeIn', first)) as { readonly problem: { readonly dueDate: string } }
  return askFor(page, 'takeIn', { ...first, shownDueDate: problem.dueDate })
}
