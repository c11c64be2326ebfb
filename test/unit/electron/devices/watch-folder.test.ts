import { mkdirSync, mkdtempSync, promises, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type WatchedFolder, watchFolder, type WatchTrouble } from '../../../../electron/devices/watch-folder.ts'

const locked = vi.hoisted(() => new Set<string>())
vi.mock('node:fs/promises', async (load) => {
  const real = await load<object>()
  const open = (path: string, flags: string) =>
    locked.has(path)
      ? Promise.reject(Object.assign(new Error('locked'), { code: 'EBUSY' }))
      : promises.open(path, flags)
  return { ...real, open }
})

const STABLE_MS = 120
let base = ''
let folder = ''
let watched: WatchedFolder | undefined
let offered: string[] = []
let troubles: (WatchTrouble | undefined)[] = []

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'quay-watch-'))
  folder = join(base, 'scans')
  mkdirSync(folder)
  offered = []
  troubles = []
})
afterEach(async () => {
  await watched?.close()
  rmSync(base, { recursive: true, force: true })
})

const write = (name: string, text = 'page') => writeFileSync(join(folder, name), text)
function begin(hear: (path: string) => void | Promise<void> = () => undefined, take = true) {
  watched = watchFolder(folder, {
    stableMs: STABLE_MS,
    idleMs: 100,
    async onFile(path) {
      await hear(path)
      offered.push(basename(path))
      if (take) rmSync(path, { force: true })
      return take ? 'taken' : 'leave'
    },
    onTrouble: (trouble) => void troubles.push(trouble)
  })
}
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 })
/** Long enough for anything that would come wrongly. */
const quiet = () => setTimeout(STABLE_MS * 4)

describe('a watched folder', () => {
  it('gives what lay there before and what comes, oldest first', async () => {
    write('b.jpg')
    write('a.jpg')
    utimesSync(join(folder, 'b.jpg'), 1_000, 1_000)
    begin()
    await until(() => expect(offered).toEqual(['b.jpg', 'a.jpg']))
    write('c.pdf')
    await until(() => expect(offered).toEqual(['b.jpg', 'a.jpg', 'c.pdf']))
    expect(troubles).toEqual([])
  })

  it('waits for a file that goes on growing', async () => {
    begin()
    for (let i = 0; i < 12; i++) {
      await appendFile(join(folder, 'slow.jpg'), 'piece')
      await setTimeout(STABLE_MS / 3)
      expect(offered).toEqual([])
    }
    await until(() => expect(offered).toEqual(['slow.jpg']))
  })

  it('offers each version once, whether it is taken or left', async () => {
    write('left.jpg')
    begin(undefined, false)
    await until(() => expect(offered).toEqual(['left.jpg']))
    await quiet()
    expect(offered).toEqual(['left.jpg'])
    write('left.jpg', 'another page')
    await until(() => expect(offered).toEqual(['left.jpg', 'left.jpg']))
  })

  it('looks at nothing that is no finished plain file of its own', async () => {
    writeFileSync(join(base, 'elsewhere.jpg'), 'page')
    symlinkSync(join(base, 'elsewhere.jpg'), join(folder, 'link.jpg'))
    mkdirSync(join(folder, 'folder.jpg'))
    writeFileSync(join(folder, 'folder.jpg', 'deep.jpg'), 'page')
    for (const name of ['.hidden.jpg', '~$lock.pdf', 'desktop.ini', 'Thumbs.db', 'a.jpg.part', 'b.TMP']) write(name)
    write('empty.jpg', '')
    write('good.jpg')
    begin()
    await until(() => expect(offered).toEqual(['good.jpg']))
    await quiet()
    expect(offered).toEqual(['good.jpg'])
    renameSync(join(folder, 'a.jpg.part'), join(folder, 'a.jpg'))
    await until(() => expect(offered).toEqual(['good.jpg', 'a.jpg']))
  })

  it('forgets a file that vanishes before its time', async () => {
    begin()
    write('gone.jpg')
    await setTimeout(STABLE_MS / 3)
    rmSync(join(folder, 'gone.jpg'))
    await quiet()
    expect(offered).toEqual([])
  })

  it('tries a locked file again, and says so when it takes long', async () => {
    write('shut.jpg')
    write('z.jpg')
    locked.add(join(folder, 'shut.jpg'))
    begin()
    await until(() => expect(offered).toEqual(['z.jpg']))
    expect(troubles).toEqual([])
    await until(() => expect(troubles).toEqual(['file-locked']))
    locked.clear()
    await until(() => expect(offered).toEqual(['z.jpg', 'shut.jpg']))
    await until(() => expect(troubles).toEqual(['file-locked', undefined]))
  })

  it('says that the folder is gone, and goes on when it is back', async () => {
    write('left.jpg')
    begin(undefined, false)
    await until(() => expect(offered).toEqual(['left.jpg']))
    renameSync(folder, `${folder}-away`)
    await until(() => expect(troubles).toEqual(['folder-gone']))
    renameSync(`${folder}-away`, folder)
    await until(() => expect(troubles).toEqual(['folder-gone', undefined]))
    write('new.jpg')
    await until(() => expect(offered).toEqual(['left.jpg', 'new.jpg']))
  })

  it('waits for a folder that is not there yet', async () => {
    rmSync(folder, { recursive: true })
    begin()
    await until(() => expect(troubles).toEqual(['folder-gone']))
    mkdirSync(folder)
    write('new.jpg')
    await until(() => expect(offered).toEqual(['new.jpg']))
  })

  it('hands over five hundred files one after the other', async () => {
    let [atOnce, most] = [0, 0]
    for (let i = 0; i < 500; i++) write(`page-${String(i)}.jpg`)
    begin(async () => {
      most = Math.max(most, ++atOnce)
      await setTimeout(1)
      atOnce--
    })
    await until(() => expect(offered).toHaveLength(500))
    expect(new Set(offered).size).toBe(500)
    expect(most).toBe(1)
  })

  it('ends with the file that is being handed over', async () => {
    write('a.jpg')
    write('b.jpg')
    begin(async () => {
      await setTimeout(STABLE_MS)
    })
    await setTimeout(STABLE_MS * 2)
    await watched?.close()
    const then = [...offered]
    await quiet()
    expect(offered).toEqual(then)
  })
})
