import { createHash } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import type { AddProblem } from '../../../shared/contract/paper-calls.ts'
import { MAX_FILE_BYTES } from '../../../shared/domain/papers/file-kind.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { readChosen } from '../chosen-file.ts'
import { type Desk, type Seat, seatOf, stopDamaged, type WriteRefusal } from '../desk.ts'
import { addFile, beginPile } from './add-pages.ts'
import { fileNameOfPath } from './chosen-papers.ts'
import { saveScanSettings, scanSettingsOf } from './scan-settings.ts'

/** Watches the folder of the settings from now on, and takes what lies in it. */
export function beginWatching(desk: Desk): void {
  const folder = desk.office?.settings.scanning?.watchFolder ?? null
  if (folder === null || desk.watching) return
  const watching = desk.parts.watchFolder(folder, {
    onFile: (path) => takeFile(desk, path),
    onTrouble(trouble) {
      if (desk.watching) desk.watching.trouble = trouble
      desk.parts.announce({ kind: 'changed', what: 'scan' })
    }
  })
  desk.watching = { close: () => watching.close(), trouble: null }
}

/** Lets a clerk choose the folder that a scanner puts its files into. */
export async function chooseWatchFolder(
  seat: Seat
): Promise<Result<{ readonly folder: string }, AddProblem | WriteRefusal>> {
  const folder = await seat.parts.chooseFolder()
  if (folder === undefined) return fail({ kind: 'cancelled' })
  const saved = await watchAnother(seat, folder)
  return saved.ok ? ok({ folder }) : saved
}

/** Watches no folder any more. */
export const leaveWatchFolder = (seat: Seat): Promise<Result<null, WriteRefusal>> => watchAnother(seat, null)

async function watchAnother(seat: Seat, watchFolder: string | null): Promise<Result<null, WriteRefusal>> {
  const saved = saveScanSettings(seat, { watchFolder })
  if (!saved.ok) return saved
  const before = seat.desk.watching
  seat.desk.watching = undefined
  await before?.close()
  beginWatching(seat.desk)
  return saved
}

/**
 * Takes one file: all its pages into the tray, then the file out of the folder, where it lies open for everybody. One that
 * cannot be removed is marked in the same transaction as its pages, so that it is never taken twice.
 */
async function takeFile(desk: Desk, path: string): Promise<'taken' | 'leave'> {
  // Papers of citizens come in while somebody sits at the counter.
  const seat = seatOf(desk)
  if (!seat) return 'leave'
  const mark = await markOf(path)
  if (mark === undefined) return 'leave'
  if (!seat.store.tray.wasTaken(mark)) {
    const file = { name: fileNameOfPath(path), read: () => readChosen(path, MAX_FILE_BYTES) }
    const added = await addFile(seat, beginPile(seat, 'folder'), file, mark)
    if (!added.ok) return refused(desk, added.problem)
  }
  return (await removed(path)) && seat.store.tray.forgetTaken(mark).ok ? 'taken' : 'leave'
}

function refused(desk: Desk, { kind }: { readonly kind: string }): 'leave' {
  if (kind === 'damaged') stopDamaged(desk)
  desk.parts.log.note('file of the watched folder not taken', { problem: kind })
  return 'leave'
}

/** One version of a file: what changes is another file. The path itself is not kept. */
async function markOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs, ino } = await stat(path)
    return createHash('sha256')
      .update(JSON.stringify([path, size, mtimeMs, ino]))
      .digest('hex')
  } catch {
    // It vanished meanwhile: the next look at the folder tells.
    return undefined
  }
}

async function removed(path: string): Promise<boolean> {
  try {
    await rm(path)
    return true
  } catch {
    // Held by the scanner's own program: its mark keeps it from being taken again.
    return false
  }
}
