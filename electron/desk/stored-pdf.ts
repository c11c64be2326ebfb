import { open, rename, rm } from 'node:fs/promises'
import type { FileProblem } from '../../shared/contract/desktop-api.ts'
import type { PrintJob } from '../../shared/contract/views.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { Seat } from './desk.ts'
import { storePdf } from './print-slip.ts'

/** Exactly what was printed; made now when a crash came before it was stored. */
export async function getStoredPdf(
  seat: Seat,
  printId: string
): Promise<Result<Uint8Array, { readonly kind: 'not-found' | 'damaged' }>> {
  const job = seat.store.prints.find(printId)
  if (!job) return fail({ kind: 'not-found' })
  const stored = await storePdf(seat, job)
  if (stored.ok) return ok(stored.value.pdf)
  return fail({ kind: stored.problem.kind === 'damaged' ? 'damaged' : 'not-found' })
}

/** "Lưu PDF": a copy of the stored PDF where the clerk wants it, whole or not at all. */
export async function saveStoredPdf(seat: Seat, printId: string): Promise<Result<null, FileProblem>> {
  const job = seat.store.prints.find(printId)
  if (!job) return fail({ kind: 'not-found' })
  const pdf = await getStoredPdf(seat, printId)
  if (!pdf.ok) return fail({ kind: 'not-found' })
  return saveFile(seat.parts, nameOf(job), pdf.value)
}

function nameOf({ code, reprint }: PrintJob): string {
  return reprint === 0 ? `${code}.pdf` : `${code} - in lai ${reprint}.pdf`
}

/** Asks where, then writes beside the target and renames, so that a full disk never leaves half a file. */
export async function saveFile(
  parts: Pick<Seat['parts'], 'chooseSavePath' | 'log'>,
  suggestedName: string,
  bytes: Uint8Array
): Promise<Result<null, FileProblem>> {
  const path = await parts.chooseSavePath(suggestedName)
  if (path === undefined) return fail({ kind: 'cancelled' })
  const beside = `${path}.part`
  try {
    const file = await open(beside, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
    return ok(null)
  } catch (error) {
    parts.log.fault('save file', error)
    await rm(beside, { force: true }).catch((left: unknown) => parts.log.fault('remove part file', left))
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    return fail({ kind: full ? 'disk-full' : 'cannot-write' })
  }
}
