import type promises from 'node:fs/promises'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { watchFolder } from '../../../../../electron/devices/watch-folder.ts'
import { createFakePageMaker, fakeScan } from '../../../../fakes/page-maker.ts'
import { closeDesks, type TestDesk, useOffice, valueOf } from '../../../../fixtures/desk.ts'

/** A file that another program holds cannot be removed. */
const held = vi.hoisted(() => ({ all: false }))
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>()
  const rm = (path: string) => (held.all ? Promise.reject(new Error('EBUSY')) : real.rm(path))
  return { ...real, rm }
})

const office = useOffice()
afterEach(closeDesks)

const watching: Parameters<typeof office.sit>[0] = {
  watchFolder: (folder, hear) => watchFolder(folder, { stableMs: 20, idleMs: 20, ...hear }),
  wait: (delayMs, stop) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(true), Math.min(delayMs, 5))
      stop.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve(false)
      })
    })
}

async function withFolder(own: Parameters<typeof office.sit>[0] = {}) {
  const folder = join(office.copy(), '..', `quet-${String(Math.trunc(performance.now() * 1000))}`)
  mkdirSync(folder)
  const test = await office.sit({ ...watching, ...own, chooseFolder: () => Promise.resolve(folder) })
  return {
    test,
    folder,
    put: (name: string, ...pages: string[]) => writeFileSync(join(folder, name), fakeScan(...pages))
  }
}

const pagesOf = async ({ api }: TestDesk) => valueOf(await api.getTray(null)).pages
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5))
}

it('takes what lies there and what comes, and leaves no paper of a citizen in the open folder', async () => {
  const { test, folder, put } = await withFolder()
  put('a.pdf', 'một', 'hai')
  expect(await test.api.chooseWatchFolder(null)).toEqual({ ok: true, value: { folder } })
  await until(async () => (await pagesOf(test)).length === 2)
  put('b.pdf', 'ba')
  await until(async () => (await pagesOf(test)).length === 3)
  await until(() => readdirSync(folder).length === 0)
  expect((await pagesOf(test)).map(({ source, name }) => `${source} ${name}`)).toEqual([
    'folder a.pdf',
    'folder a.pdf',
    'folder b.pdf'
  ])
  valueOf(await test.api.leaveWatchFolder(null))
  put('c.pdf', 'không')
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect([(await pagesOf(test)).length, existsSync(join(folder, 'c.pdf'))]).toEqual([3, true])
})

it('names what is no scan and leaves it where it is; the others are taken', async () => {
  const { test, folder, put } = await withFolder()
  writeFileSync(join(folder, 'a.txt'), 'văn bản')
  put('b.pdf', 'một')
  valueOf(await test.api.chooseWatchFolder(null))
  await until(async () => (await pagesOf(test)).length === 1)
  await until(async () => valueOf(await test.api.getScanSettings(null)).refused.length > 0)
  expect(valueOf(await test.api.getScanSettings(null)).refused).toEqual([{ name: 'a.txt', kind: 'file-not-pages' }])
  await until(() => readdirSync(folder).join() === 'a.txt')
})

it('waits while nobody sits at the counter, and goes on when somebody does', async () => {
  const { test, put } = await withFolder()
  valueOf(await test.api.chooseWatchFolder(null))
  const clerk = test.desk.clerk
  test.desk.clerk = undefined
  put('a.pdf', 'một')
  await new Promise((resolve) => setTimeout(resolve, 200))
  test.desk.clerk = clerk
  await until(async () => (await pagesOf(test)).length === 1)
})

it('takes a file once though it cannot be removed; what is changed is another file', async () => {
  const { test, folder, put } = await withFolder()
  held.all = true
  put('a.pdf', 'một')
  valueOf(await test.api.chooseWatchFolder(null))
  await until(async () => (await pagesOf(test)).length === 1)
  // As after a power cut: whoever starts anew finds the file still there.
  valueOf(await test.api.leaveWatchFolder(null))
  valueOf(await test.api.chooseWatchFolder(null))
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect([(await pagesOf(test)).length, readdirSync(folder)]).toEqual([1, ['a.pdf']])
  held.all = false
  valueOf(await test.api.leaveWatchFolder(null))
  valueOf(await test.api.chooseWatchFolder(null))
  await until(() => readdirSync(folder).length === 0)
  expect(await pagesOf(test)).toHaveLength(1)
})

it('takes what a scanner wrote to a file while it was read, before the file goes', async () => {
  const pages = createFakePageMaker()
  const later: (() => void)[] = []
  const { test, folder, put } = await withFolder({
    pages: {
      ...pages,
      open(bytes) {
        later.shift()?.()
        return pages.open(bytes)
      }
    }
  })
  later.push(() => put('a.pdf', 'một', 'hai'))
  put('a.pdf', 'một')
  valueOf(await test.api.chooseWatchFolder(null))
  await until(() => readdirSync(folder).length === 0)
  // The first page came twice, which a clerk sees; the second would have been lost.
  expect(await pagesOf(test)).toHaveLength(3)
})
