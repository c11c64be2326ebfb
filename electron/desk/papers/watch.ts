import { createHash } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { AddProblem, FileRefusal } from '../../../shared/contract/paper-calls.ts'
import { MAX_FILE_BYTES } from '../../../shared/domain/papers/file-kind.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { syncFolder } from '../../store/durable-file.ts'
import type { WriteProblem } from '../../store/store.ts'
import { readChosen } from '../chosen-file.ts'
import { type Desk, type Seat, seatOf, stopDamaged, type WriteRefusal } from '../desk.ts'
import { addFile, beginPile } from './add-pages.ts'
import { fileNameOfPath } from './chosen-papers.ts'
import { saveScanSettings } from './scan-settings.ts'

/** How often is looked whether somebody sits at the counter. */
const LOOK_MS = 1_000
/** Refused files that the screen names. */
const MOST_NAMED = 20

/** Watches the folder of the settings from now on, and takes what lies in it. */
export function beginWatching(desk: Desk): void {
  const folder = desk.office?.settings.scanning?.watchFolder ?? null
  if (folder === null || desk.watching) return
  const stop = new AbortController()
  const watching = desk.parts.watchFolder(folder, {
    onFile: (path) => takeFile(desk, path, stop.signal),
    onTrouble(trouble) {
      if (desk.watching) desk.watching.trouble = trouble ?? null
      desk.parts.announce({ kind: 'changed', what: 'scan' })
    }
  })
  const close = () => {
    stop.abort()
    return watching.close()
  }
  desk.watching = { close, trouble: null, refused: [] }
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
async function takeFile(desk: Desk, path: string, stop: AbortSignal): Promise<'taken' | 'leave'> {
  // Papers of citizens come in while somebody sits at the counter: until then the folder waits.
  const seat = await seatedAt(desk, stop)
  if (!seat) return 'leave'
  const mark = await markOf(path)
  if (mark === undefined) return 'leave'
  if (!seat.store.tray.wasTaken(mark)) {
    const file = { name: fileNameOfPath(path), read: () => readChosen(path, MAX_FILE_BYTES) }
    const added = await addFile(seat, beginPile(seat, 'folder'), file, mark)
    if (!added.ok) return refused(desk, file.name, added.problem)
    // What was written to it while it was read lies nowhere else: that is another file, and is offered as one.
    if ((await markOf(path)) !== mark) return 'leave'
  }
  return (await removed(path)) && seat.store.tray.forgetTaken(mark).ok ? 'taken' : 'leave'
}

async function seatedAt(desk: Desk, stop: AbortSignal): Promise<Seat | undefined> {
  for (let seat = seatOf(desk); !stop.aborted; seat = seatOf(desk)) {
    if (seat) return seat
    if (!(await desk.parts.wait(LOOK_MS, stop))) return undefined
  }
  return undefined
}

/** It stays in the folder and is named on the screen: it is looked at again when it changes, or with the next start. */
function refused(desk: Desk, name: string, { kind }: { readonly kind: FileRefusal | WriteProblem['kind'] }): 'leave' {
  if (kind === 'damaged') stopDamaged(desk)
  else if (desk.watching) desk.watching.refused = [...desk.watching.refused, { name, kind }].slice(-MOST_NAMED)
  desk.parts.log.note('file of the watched folder not taken', { problem: kind })
  desk.parts.announce({ kind: 'changed', what: 'scan' })
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
    // Its mark is forgotten next: after a power cut a file that came back without it would be taken twice.
    syncFolder(dirname(path))
    return true
  } catch {
    // Held by the scanner's own program, or on a share that promises nothing: its mark keeps it from being taken again.
    return false
  }
}
