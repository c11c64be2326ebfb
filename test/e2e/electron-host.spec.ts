import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { dropFile } from './drop-file.ts'
import { electronBinary, electronTarget } from './electron-target.ts'
import type { Running } from './launch.ts'
import { makeOffice, test } from './office.ts'
import { PROBE_FOLDER, probePage, seenBy } from './probe.ts'
import { crossBridge, tamperWithPrototypes } from './probe-in-page.ts'
import { SAMPLE_WORDS } from './probe-samples.ts'

// The same promises hold on the real binary and on the stand-in: what differs is asked for by name and only once.

const office = makeOffice('probe', PROBE_FOLDER)
let running: Running
let page: Page

test.beforeAll(async () => {
  running = await office.start()
  page = await probePage(running)
})
test.afterAll(() => office.end())

test('every structured-clone value arrives as it was, and comes back as it was', async () => {
  const seen = await page.evaluate(async () => {
    const { probe } = window
    return Promise.all(probe.sampleNames.map(async (name) => [name, ...(await probe.see(name))] as const))
  })
  const expected = Object.entries(SAMPLE_WORDS).map(([name, words]) => [name, words, words])
  expect(seen.toSorted()).toEqual(expected.toSorted())
  const shared = { one: { once: true } }
  expect(
    await page.evaluate((same) => window.probe.invoke('shared', { ...same, two: same.one, list: [same.one] }), shared)
  ).toEqual([true, true])
})

test('what cannot be cloned is refused in both directions with the words of Electron', async () => {
  const refused = await page.evaluate(async () => {
    const { probe } = window
    return Promise.all(probe.uncloneableNames.map((name) => probe.sendUncloneable(name)))
  })
  expect(refused).toEqual(new Array(6).fill('Error: An object could not be cloned.'))
  const answers = await page.evaluate(() =>
    Promise.all(['give-function', 'tell-function'].map((channel) => window.probe.invoke(channel).catch(String)))
  )
  expect(answers).toEqual([
    "Error: Error invoking remote method 'give-function': Error: An object could not be cloned.",
    "Error: Error invoking remote method 'tell-function': Error: An object could not be cloned."
  ])
})

test('a handler that fails rejects the call with its words and no stack; the stack goes to stderr of main', async () => {
  let stderr = ''
  running.app.process().stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const failures = await page.evaluate(() =>
    Promise.all(
      ['fail', 'fail-later', 'fail-oddly', 'nobody'].map((channel) =>
        window.probe
          .invoke(channel)
          .catch((error: unknown) => [String(error), (error as Error).stack?.includes('main.mjs')])
      )
    )
  )
  expect(failures).toEqual([
    ["Error: Error invoking remote method 'fail': TypeError: no such dossier", false],
    ["Error: Error invoking remote method 'fail-later': Error: no such drawer", false],
    ["Error: Error invoking remote method 'fail-oddly': a text", false],
    ["Error: Error invoking remote method 'nobody': Error: No handler registered for 'nobody'", false]
  ])
  await expect.poll(() => stderr).toContain("Error occurred in handler for 'fail': TypeError: no such dossier")
})

test('main knows who calls, and speaks to the page without being asked', async () => {
  const url = 'probe://pages/page.html'
  expect(await page.evaluate(() => window.probe.invoke('sender'))).toEqual([url, true, url])
  await page.evaluate(() => window.probe.invoke('tell', 1, 'two', [new Date(0)]))
  await expect.poll(() => page.evaluate(() => window.probe.heard())).toEqual([[1, 'two', [new Date(0)]]])
})

test('the bridge gives a frozen copy; functions, callbacks, promises and errors cross it', async () => {
  const crossed = await page.evaluate(crossBridge)
  expect(crossed).toMatchObject({
    frozen: true,
    fixed: [false, false],
    again: 'Cannot bind an API on top of an existing property on the window object',
    added: 5,
    later: [new Uint8Array([1]), new Date(0)],
    calledBack: 9,
    calledBackLater: { heard: 6 },
    kinds: ['[object Array]', '[object Error]', '[object Promise]', '[object Null]'],
    cyclic: 'cycle',
    labelled: { label: 'function', held: 1 }
  })
  expect(crossed.thrown).toContain('thrown in the preload')
  expect(crossed.refused).toContain('refused in the preload')
  expect(crossed.uncloneable.map((text) => text.includes('could not be cloned'))).toEqual([true, true])
})

test('the page has no Node, the preload is sandboxed, and neither sees the globals of the other', async () => {
  const around = await page.evaluate(() => {
    Object.assign(window, { planted: true })
    const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'ipcRenderer']
    return {
      inPage: names.filter((name) => name in window),
      inPreload: window.probe.around(),
      planted: window.probe.seesInWindow('planted')
    }
  })
  expect(around).toEqual({
    inPage: [],
    inPreload: { type: 'renderer', sandboxed: true, isolated: true, required: 'module not found: node:fs' },
    planted: false
  })
})

test('a page that tampers with its prototypes sees and changes nothing that crosses', async () => {
  const seen = await page.evaluate(tamperWithPrototypes)
  expect(seen).toEqual({ calls: [], answers: [42, { deep: [1] }, 'back', { later: 'later' }, { deep: 1 }] })
})

test('a custom protocol serves: status, headers, method, body; the origin is secure', async () => {
  const served = await page.evaluate(async () => {
    const told = await fetch('/told?x=1', { method: 'POST', body: 'Đào', headers: { 'x-probe': 'yes' } })
    return {
      told: [told.status, told.headers.get('x-answer'), (await told.json()) as unknown],
      missing: (await fetch('/nowhere')).status,
      secure: isSecureContext
    }
  })
  expect(served).toEqual({
    told: [201, 'probe', { method: 'POST', url: 'probe://pages/told?x=1', body: 'Đào', header: 'yes' }],
    missing: 404,
    secure: true
  })
})

test('links, window.open, forms and dropped files leave the page where it is', async () => {
  const here = page.url()
  expect(await page.evaluate(() => window.open('https://elsewhere.invalid/opened'))).toBeNull()
  await page.click('#blank')
  await page.click('#blank', { button: 'middle' })
  await page.click('#away', { modifiers: ['Shift'] })
  // A click that the page hides from everybody else opens nothing either.
  await page.evaluate(() =>
    document.querySelector('#blank')?.addEventListener('click', (event) => event.stopPropagation())
  )
  await page.click('#blank')
  const opened = ['opened', 'blank', 'blank', 'away', 'blank'].map((name) => `https://elsewhere.invalid/${name}`)
  await expect.poll(async () => (await seenBy(running)).opened).toEqual(opened)
  await page.click('#away')
  await page.evaluate(() => location.assign('https://elsewhere.invalid/assigned'))
  const navigated = ['away', 'assigned'].map((name) => `https://elsewhere.invalid/${name}`)
  await expect.poll(async () => (await seenBy(running)).navigated).toEqual(navigated)
  expect(await dropFile(page, join(office.userDataDir, 'dropped.html'))).toEqual({ over: true, dropped: false })
  expect(page.url()).toBe(here)
  expect(await page.evaluate(() => 'planted' in window)).toBe(true)
})

test('permissions are what both handlers say', async () => {
  const states = await page.evaluate(async () => ({
    notifications: [Notification.permission, await Notification.requestPermission()],
    camera: (await navigator.permissions.query({ name: 'camera' })).state,
    geolocation: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
        { timeout: 2_000 }
      )
    )
  }))
  expect(states).toEqual({ notifications: ['granted', 'granted'], camera: 'denied', geolocation: 1 })
})

test('a second start ends at once, and the first one hears of it', async () => {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(electronBinary(), [...sandbox, '.', `--user-data-dir=${office.userDataDir}`, '--from-second'], {
    cwd: PROBE_FOLDER,
    stdio: 'ignore'
  })
  expect(await once(second, 'exit')).toEqual([0, null])
  const heard = async () =>
    (await seenBy(running)).secondStarts.map(({ argv, folder }) => [argv.includes('--from-second'), folder])
  await expect.poll(heard).toEqual([[true, PROBE_FOLDER]])
})

if (electronTarget() === 'host')
  test('what the host does not have is missed by its name, and unsafe windows are refused', async () => {
    const missing = await running.app.evaluate(({ app, BrowserWindow, session, webContents }) => {
      const window = BrowserWindow.getAllWindows()[0]
      const contents = window?.webContents
      const asked: [object | undefined, string][] = [
        [app, 'getLocale'],
        [window, 'setMenuBarVisibility'],
        [contents, 'printToPDF'],
        [webContents.getAllWebContents()[0], 'openDevTools'],
        [session.defaultSession, 'clearCache'],
        [contents?.session, 'webRequest']
      ]
      const readings = asked.map(
        ([owner, name]) =>
          () =>
            String(Reflect.get(owner ?? {}, name))
      )
      return [...readings, () => app.getPath('music')].map((read) => {
        try {
          return read()
        } catch (error) {
          return (error as Error).message
        }
      })
    })
    expect(missing).toEqual([
      'electron-host: app.getLocale is not implemented',
      'electron-host: BrowserWindow.setMenuBarVisibility is not implemented',
      'electron-host: webContents.printToPDF is not implemented',
      'electron-host: webContents.openDevTools is not implemented',
      'electron-host: session.clearCache is not implemented',
      'electron-host: session.webRequest is not implemented',
      "electron-host: app.getPath('music') is not implemented"
    ])
    const inPreload = await page.evaluate(() => [
      window.probe.read('ipcRenderer', 'sendSync'),
      window.probe.read('contextBridge', 'exposeInIsolatedWorld'),
      window.probe.read('electron', 'webFrame')
    ])
    expect(inPreload).toEqual([
      'electron-host: ipcRenderer.sendSync is not implemented',
      'electron-host: contextBridge.exposeInIsolatedWorld is not implemented',
      'electron-host: electron.webFrame is not implemented'
    ])
    const unsafe = { contextIsolation: false, sandbox: false, nodeIntegration: true, webSecurity: false }
    const refused = await running.app.evaluate(
      ({ BrowserWindow }, preferences) =>
        Object.entries(preferences).map(([name, value]) => {
          try {
            return String(new BrowserWindow({ show: false, webPreferences: { [name]: value } }).id)
          } catch (error) {
            return (error as Error).message
          }
        }),
      unsafe
    )
    expect(refused).toEqual(
      Object.entries(unsafe).map(([name, value]) => `electron-host: webPreferences.${name}=${String(value)} is refused`)
    )
  })

test('sealed text and storage outlive a restart, and the database a power cut', async () => {
  // Nothing of the above has opened a window, not even late.
  expect(running.app.windows()).toHaveLength(1)
  const sealed = await page.evaluate(async () => {
    localStorage.setItem('kept', 'until the restart')
    await window.keepInDatabase('until the restart')
    return (await window.probe.invoke('seal', 'bí mật')) as Uint8Array
  })
  expect(Buffer.from(sealed).includes('bí mật')).toBe(false)
  await running.close()
  running = await office.start()
  page = await probePage(running)
  const kept = await page.evaluate(
    async (bytes) => [
      localStorage.getItem('kept'),
      await window.keptInDatabase(),
      await window.probe.invoke('unseal', bytes),
      await window.keepInDatabase('until the power cut')
    ],
    sealed
  )
  expect(kept).toEqual(['until the restart', 'until the restart', 'bí mật', null])
  await running.kill()
  running = await office.start()
  page = await probePage(running)
  expect(await page.evaluate(() => window.keptInDatabase())).toBe('until the power cut')
  await running.close()
})
