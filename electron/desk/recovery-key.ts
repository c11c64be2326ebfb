import type { FileProblem, PageProblem } from '../../shared/contract/desktop-api.ts'
import type { StartState } from '../../shared/contract/views.ts'
import { recoverySheet } from '../../shared/domain/forms/recovery-sheet.ts'
import { testPage } from '../../shared/domain/forms/test-page.ts'
import { localDateTime } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { openWithRecovery, readKeyFile, writeKeyFile } from '../store/key-ring.ts'
import { newRecoveryKey } from '../store/recovery-key.ts'
import type { Desk } from './desk.ts'
import { openOffice, recordFiles } from './open.ts'
import { startState } from './start-state.ts'
import { saveFile } from './stored-pdf.ts'

/** The office recovery key of the set-up under way; the same one until the set-up ends. */
export function createRecoveryKey(desk: Desk): Result<{ readonly key: string }, { readonly kind: 'blocked' }> {
  if (desk.office || desk.blocked) return fail({ kind: 'blocked' })
  desk.pendingRecoveryKey ??= newRecoveryKey(desk.parts.random)
  return ok({ key: desk.pendingRecoveryKey })
}

async function sheetOf(desk: Desk): Promise<Uint8Array | undefined> {
  const { pendingRecoveryKey, parts } = desk
  if (pendingRecoveryKey === undefined) return undefined
  return parts.pdf.make(recoverySheet({ key: pendingRecoveryKey, madeAt: localDateTime(parts.clock.now()) }))
}

/** The sheet with the key as a PDF of the clerk's choice, to be printed and sealed elsewhere. */
export async function saveRecoveryKeyPdf(desk: Desk): Promise<Result<null, FileProblem>> {
  const sheet = await sheetOf(desk)
  return sheet ? saveFile(desk.parts, 'Khoa khoi phuc.pdf', sheet) : fail({ kind: 'not-found' })
}

/** Prints the sheet with the key. */
export async function printRecoveryKey(desk: Desk, printer: string): Promise<Result<null, PageProblem>> {
  const sheet = await sheetOf(desk)
  if (!sheet) return fail({ kind: 'printing-unavailable' })
  return printed(desk, printer, sheet, 'Khoa khoi phuc')
}

/** Prints one page that shows whether paper, margins and Vietnamese marks come out right. */
export async function printTestPage(desk: Desk, printer: string): Promise<Result<null, PageProblem>> {
  const page = await desk.parts.pdf.make(testPage({ printer, madeAt: localDateTime(desk.parts.clock.now()) }))
  return printed(desk, printer, page, 'Trang in thu')
}

async function printed(
  desk: Desk,
  printer: string,
  pdf: Uint8Array,
  title: string
): Promise<Result<null, PageProblem>> {
  const job = await desk.parts.printer.submit(printer, pdf, title, 1)
  return job.ok ? ok(null) : job
}

type Unlocked = Result<StartState, { readonly kind: 'recovery-key-wrong' }>

/**
 * Opens the records with the sealed key after the machine's own protection was lost, and wraps them for this machine again.
 * Opens nothing that is closed for another reason. Two presses are taken one after the other: records are opened once.
 */
export function unlockWithRecoveryKey(desk: Desk, typed: string): Promise<Unlocked> {
  const turn = desk.unlocking.then(() => unlock(desk, typed))
  const end = () => undefined
  desk.unlocking = turn.then(end, end)
  return turn
}

async function unlock(desk: Desk, typed: string): Promise<Unlocked> {
  const { parts } = desk
  if (!isLocked(desk)) return ok(await startState(desk))
  const { keys } = recordFiles(parts.folder)
  const file = readKeyFile(keys)
  const opened = file.ok ? await openWithRecovery(file.value, typed, parts.vault) : undefined
  if (!opened?.ok) return fail({ kind: 'recovery-key-wrong' })
  const kept = writeKeyFile(keys, opened.value.file)
  if (!kept.ok) parts.log.note('key not wrapped again', { problem: kept.problem.kind })
  await openOffice(desk, opened.value.key)
  return ok(await startState(desk))
}

const isLocked = ({ blocked }: Desk) => blocked === 'key-lost'
