import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { z } from 'zod'

/** Why nothing comes out of a folder at the moment. */
export type WatchTrouble = 'folder-gone' | 'folder-refused' | 'file-locked'

export interface WatchOptions {
  /** A file is looked at when its size and time have not changed for so long. */
  readonly stableMs: number
  /** Between two looks when nothing is said to have changed; network shares say nothing. Default 2 s. */
  readonly idleMs?: number
  /** One after the other, and once for each version of a file; 'taken' or 'leave' alike, it is not offered again. */
  readonly onFile: (path: string) => Promise<'taken' | 'leave'>
  /** Told when it changes; undefined = all is well again. */
  readonly onTrouble: (trouble: WatchTrouble | undefined) => void
}

/** Waits for the file that is being handed over. */
export interface WatchedFolder {
  close(): Promise<void>
}

interface Seen {
  readonly version: string
  readonly modifiedMs: number
  readonly sinceMs: number
  readonly offered: boolean
}

const IDLE_MS = 2_000
/** Locked for so many times the stable time is worth a word. */
const LONG_LOCKED = 5
const UNFINISHED = /^[.~]|\.(part|partial|tmp|temp|crdownload|download)$|^(desktop\.ini|thumbs\.db)$/i
const errorCode = z.object({ code: z.string() })
const codeOf = (error: unknown) => errorCode.safeParse(error).data?.code
const now = () => performance.now()

/**
 * Takes plain files out of a folder that scanners write into, in the order in which they were written. What the folder
 * says of changes only makes it look earlier: the truth is what lies there, so that files from before, shares that say
 * nothing, and a stick that was pulled and put back are all the same to it.
 */
export function watchFolder(folder: string, options: WatchOptions): WatchedFolder {
  const { stableMs, idleMs = IDLE_MS, onFile, onTrouble } = options
  const seen = new Map<string, Seen>()
  const stopping = new AbortController()
  const stopped = () => stopping.signal.aborted
  let watcher: FSWatcher | undefined
  let trouble: WatchTrouble | undefined
  let wake: (() => void) | undefined

  const say = (next: WatchTrouble | undefined) => {
    if (next !== trouble) onTrouble(next)
    trouble = next
  }
  const listen = () => {
    watcher = watch(folder, { depth: 0, followSymlinks: false, ignoreInitial: true, persistent: false })
    watcher.on('all', () => wake?.())
    // Looking from time to time is enough; it listens again when the folder comes back.
    watcher.on('error', () => undefined)
  }
  const unlisten = async () => {
    const gone = watcher
    watcher = undefined
    await gone?.close()
  }
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  /** Notes what lies there; false when the folder cannot be read. */
  const look = async (): Promise<boolean> => {
    let names: string[]
    try {
      names = (await readdir(folder)).filter((name) => !UNFINISHED.test(name))
    } catch (error) {
      const refused = ['EACCES', 'EPERM'].includes(codeOf(error) ?? '')
      say(refused ? 'folder-refused' : 'folder-gone')
      return false
    }
    const there = new Set(names)
    for (const name of seen.keys()) if (!there.has(name)) seen.delete(name)
    for (const name of names) {
      const found = await versionOf(join(folder, name))
      const known = seen.get(name)
      if (!found) seen.delete(name)
      else if (known?.version !== found.version) seen.set(name, { ...found, sinceMs: now(), offered: false })
    }
    return true
  }

  /** Offers one file when it is still as it was and can be opened; false when it is locked. */
  const offer = async (name: string, { version }: Seen): Promise<boolean> => {
    const path = join(folder, name)
    const access = await tryOpen(path)
    if (access !== 'open') return access !== 'locked'
    if ((await versionOf(path))?.version !== version) return true
    const known = seen.get(name)
    if (known) seen.set(name, { ...known, offered: true })
    await onFile(path)
    return true
  }

  const round = async (): Promise<void> => {
    if (!(await look())) return unlisten()
    if (!watcher) listen()
    let longLocked = false
    const stable = [...seen]
      .filter(([, file]) => !file.offered && now() - file.sinceMs >= stableMs)
      .sort(([a, one], [b, other]) => one.modifiedMs - other.modifiedMs || (a < b ? -1 : 1))
    for (const [name, file] of stable) {
      if (stopped()) return
      if (await offer(name, file)) continue
      longLocked ||= now() - file.sinceMs > stableMs * LONG_LOCKED
    }
    say(longLocked ? 'file-locked' : undefined)
  }

  const run = async () => {
    while (!stopped()) {
      await round()
      const waits = [...seen.values()].some((file) => !file.offered)
      if (!stopped()) await rest(waits ? Math.min(idleMs, Math.max(stableMs / 2, 20)) : idleMs)
    }
    await unlisten()
  }
  const running = run()
  return {
    async close() {
      stopping.abort()
      wake?.()
      await running
    }
  }
}

/** Size and time of a plain file; undefined for what is none, is empty still, or is gone. */
async function versionOf(path: string): Promise<Pick<Seen, 'version' | 'modifiedMs'> | undefined> {
  try {
    const stats = await lstat(path)
    if (!stats.isFile() || stats.size === 0) return undefined
    return { version: `${stats.size} ${stats.mtimeMs}`, modifiedMs: stats.mtimeMs }
  } catch {
    // Gone, or not to be looked at now: the next look sees.
    return undefined
  }
}

/** Whether a file can be read now: scanners and virus guards hold it shut for a while. */
async function tryOpen(path: string): Promise<'open' | 'locked' | 'gone'> {
  try {
    const file = await open(path, 'r')
    await file.close()
    return 'open'
  } catch (error) {
    return ['EBUSY', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '') ? 'locked' : 'gone'
  }
}
