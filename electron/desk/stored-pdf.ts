import { open, rename, rm } from 'node:fs/promises'
import type { FileProblem, StoredPdfProblem } from '../../shared/contract/desktop-api.ts'
import type { PrintJob } from '../../shared/contract/views.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { Seat } from './desk.ts'
import { slipPdf } from './slip-pdf.ts'

/** Exactly what was printed; made now when it never was. */
export async function getStoredPdf(seat: Seat, printId: string): Promise<Result<Uint8Array, StoredPdfProblem>> {
  const job = seat.store.prints.find(printId)
  if (!job) return fail({ kind: 'not-found' })
  const stored = await slipPdf(seat, job)
  return stored.ok ? ok(stored.value.pdf) : stored
}

/** "Lưu PDF": a copy of the stored PDF where the clerk wants it, whole or not at all. */
export async function saveStoredPdf(seat: Seat, printId: string): Promise<Result<null, FileProblem>> {
  const job = seat.store.prints.find(printId)
  if (!job) return fail({ kind: 'not-found' })
  const stored = await slipPdf(seat, job)
  return stored.ok ? saveFile(seat.parts, nameOf(job), stored.value.pdf) : stored
}

function nameOf({ code, reprint }: PrintJob): string {
  return reprint === 0 ? `${code}.pdf` : `${code} - in lai ${reprint}.pdf`
}

/** Asks where, then writes beside the target and renames, so that a full disk never leaves half a file. */
export async function saveFile(
  parts: Pick<Seat['parts'], 'chooseSavePath' | 'log'>,
  suggestedName: string,
  bytes: Uint8Array | Iterable<Uint8Array>
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
