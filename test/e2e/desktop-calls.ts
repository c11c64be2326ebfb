import type { Page } from '@playwright/test'
import type { DesktopArgument } from '../../shared/contract/desktop-api.ts'
import type { DesktopMethod } from '../../shared/contract/methods.ts'
import type { TakenIn } from '../../shared/contract/views.ts'
import type { Result } from '../../shared/lib/result.ts'
import { accepted, intake, settings } from '../fixtures/accepted.ts'
import { SIX_STEP } from '../fixtures/connections.ts'

const CLERK = 'Nguyễn Thị Lan'
const PIN = '246810'

const { applicant, authoriser, delivery, note } = accepted
const FACTS = { applicant, authoriser, delivery, note }

/** One call of every method that its schema accepts. */
export const CALLS: { readonly [M in DesktopMethod]: DesktopArgument<M> } = {
  getStart: null,
  createRecoveryKey: null,
  saveRecoveryKeyPdf: null,
  printRecoveryKey: { printer: 'none' },
  completeSetup: { settings, clerkName: CLERK, pin: PIN, recoveryKey: 'AAAA' },
  unlockWithRecoveryKey: { recoveryKey: 'AAAA' },
  signIn: { clerkId: 'nobody', pin: PIN },
  signOut: null,
  getToday: null,
  getCatalogue: null,
  getCalendar: null,
  importCatalogue: null,
  listPrinters: null,
  printTestPage: { printer: 'none' },
  findPerson: { idNumber: intake.applicant.idNumber },
  saveDraft: { draftId: 'draft-2', intake, place: '' },
  listDrafts: null,
  discardDraft: { draftId: 'draft-2' },
  takeIn: { draftId: 'draft-2', intake, shownDueDate: '2026-11-26', clockConfirmed: true },
  previewSlip: { intake },
  searchDossiers: { text: '', filter: 'all', before: null, limit: 50 },
  getDossier: { dossierId: 'nothing' },
  printSlip: { dossierId: 'nothing', printer: null },
  confirmPrint: { printId: 'nothing', outcome: 'confirmed' },
  getPrintJob: { printId: 'nothing' },
  getStoredPdf: { printId: 'nothing' },
  saveStoredPdf: { printId: 'nothing' },
  getSync: null,
  saveProvince: { connection: SIX_STEP, secret: 'x' },
  forgetProvince: null,
  testProvince: { connection: SIX_STEP, secret: 'x' },
  pauseSync: null,
  resumeSync: null,
  sendNow: null,
  listParked: null,
  retryParked: { dossierId: null },
  correctParked: { dossierId: 'nothing', ...FACTS, reason: 'x' },
  reconcile: { day: '2026-11-20' }
}

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
  const first = { draftId: 'dossier-1', intake, shownDueDate: '', clockConfirmed: true }
  const { problem } = (await ask(page, 'takeIn', first)) as { readonly problem: { readonly dueDate: string } }
  return askFor(page, 'takeIn', { ...first, shownDueDate: problem.dueDate })
}
