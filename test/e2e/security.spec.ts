import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { callChannel, DESKTOP_METHODS, type DesktopMethod } from '../../shared/contract/methods.ts'
import { intake } from '../fixtures/accepted.ts'
import { CALLS } from '../fixtures/calls.ts'
import { askForPermissions, askWrongly, attackPage, lookAround, ownNames, REFUSALS } from './attack-page.ts'
import { ask, fillOffice } from './desktop-calls.ts'
import { dropFile } from './drop-file.ts'
import type { Running } from './launch.ts'
import { type Listener, startListener } from './listener.ts'
import { makeOffice, test } from './office.ts'
import { searchFor } from './plaintext.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

/** What a call answers that did not parse: by a field of ours, never in words of the caller or of a program. */
const CLOSED = z.strictObject({
  ok: z.literal(false),
  problem: z.strictObject({
    kind: z.literal('invalid'),
    field: z.string().regex(/^[\w.]{0,60}$/),
    reason: z.enum(['wrong', 'too-long'])
  })
})

/** What answers before anybody has signed in: the first run, the way in, and tables that everybody may read. */
const OPEN: readonly DesktopMethod[] = [
  'getStart',
  'createRecoveryKey',
  'saveRecoveryKeyPdf',
  'printRecoveryKey',
  'completeSetup',
  'unlockWithRecoveryKey',
  'signIn',
  'signOut',
  'getCatalogue',
  'getCalendar',
  'listPrinters',
  'printTestPage'
]

/** Without a camera nobody is asked, and nothing is refused. */
const MADE_UP_CAMERA = { ELECTRON_HOST_CAMERA: '' }

const office = makeOffice('security')
let listener: Listener
let running: Running
let page: Page

async function start(): Promise<void> {
  running = await office.start(MADE_UP_CAMERA)
  page = running.page
  await page.getByRole('heading', { level: 1 }).waitFor()
}

test.beforeAll(async () => {
  listener = await startListener()
  await start()
})
test.afterAll(async () => {
  await office.end()
  listener.stop()
})

test('only what was built runs, and the page reaches no network', async () => {
  const headers = await page.evaluate(async () => {
    const { headers } = await fetch(location.href)
    return ['content-security-policy', 'x-content-type-options', 'x-dns-prefetch-control'].map((name) =>
      headers.get(name)
    )
  })
  expect(headers).toEqual([POLICY, 'nosniff', 'off'])
  await page.evaluate(attackPage, listener.origin)
  await expect.poll(() => page.evaluate(() => window.attack?.refused.toSorted())).toEqual(REFUSALS)
  expect(await page.evaluate(() => window.attack?.ran)).toEqual([])
  expect(listener.heard()).toEqual([])
})

test('the page has no Node, and one bridge: frozen, with the methods of the contract and the ear for events', async () => {
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  // The other two hold settings of the library that parses what comes in.
  expect((await page.evaluate(ownNames)).toSorted()).toEqual(['__zod_globalConfig', '__zod_globalRegistry', 'desktop'])
  const around = await page.evaluate(lookAround)
  expect({ ...around, methods: around.methods.toSorted() }).toEqual({
    node: [],
    methods: [...DESKTOP_METHODS, 'onEvent'].toSorted(),
    kinds: ['function'],
    frozen: true,
    fixed: [false, false]
  })
})

test('navigation, windows, links and dropped files leave the page where it is', async () => {
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  const here = page.url()
  // Heard after the guard of the application: whether it has refused already.
  await running.app.evaluate(({ app, BrowserWindow }) => {
    const log = { navigations: [] as [string, boolean][], windows: 0 }
    Object.assign(globalThis, { log })
    app.on('browser-window-created', () => log.windows++)
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event, url) =>
      log.navigations.push([url, event.defaultPrevented])
    )
  })
  const log = () =>
    running.app.evaluate(
      () => (globalThis as unknown as { log: { navigations: [string, boolean][]; windows: number } }).log
    )
  const navigations: [string, boolean][] = []
  for (const to of [`${listener.origin}/away`, new URL('other.html', here).href]) {
    await page.evaluate((url) => location.assign(url), to)
    navigations.push([to.startsWith('http:') ? to : 'app://quay/other.html', true])
    await expect.poll(async () => (await log()).navigations).toEqual(navigations)
  }
  await page.evaluate((origin) => {
    const link = (target: string, key = '') => {
      const made = document.createElement('a')
      Object.assign(made, { href: `${origin}/link`, target, id: `link${key}`, textContent: 'x' })
      made.style.cssText = 'position:fixed;top:0;left:0;z-index:9999'
      if (key === 'hidden') made.addEventListener('click', (event) => event.stopPropagation())
      document.body.append(made)
      return made
    }
    link('_blank').click()
    link('_blank', 'hidden')
    window.open(`${origin}/opened`)
    const frame = document.body.appendChild(document.createElement('iframe'))
    frame.contentWindow?.open(`${origin}/opened-by-a-frame`)
  }, listener.origin)
  for (const button of ['left', 'middle'] as const) await page.click('#linkhidden', { button })
  expect(await dropFile(page, join(office.userDataDir, 'dropped.html'))).toEqual({ over: true, dropped: false })
  await page.evaluate((url) => location.assign(url), `${listener.origin}/last`)
  navigations.push([`${listener.origin}/last`, true])
  await expect.poll(async () => (await log()).navigations).toEqual(navigations)
  expect((await log()).windows).toBe(0)
  expect(running.app.windows()).toHaveLength(1)
  expect(page.url()).toBe(here)
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
  expect(listener.heard()).toEqual([])
})

test('permissions are denied but the camera without sound, also those that are only looked up', async () => {
  expect(await page.evaluate(askForPermissions)).toEqual({
    notifications: ['denied', 'denied'],
    states: ['denied', 'granted', 'denied', 'denied'],
    camera: ['given', 'NotAllowedError', 'NotAllowedError'],
    place: 1
  })
})

test('addresses that mean nothing in the built page answer 404', async () => {
  const built = readdirSync(join(import.meta.dirname, '../../out/renderer/assets')).find((name) => name.endsWith('.js'))
  const statusOf = (path: string) =>
    page.evaluate((address) => fetch(address).then(({ status }) => status, String), path)
  expect(await statusOf('/index.html')).toBe(200)
  expect(await statusOf(`/assets/${built ?? ''}`)).toBe(200)
  const strange = [
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/..%2F..%2Fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/..%252f..%252fpackage.json',
    '/%2fetc%2fpasswd',
    '/%2f%2fetc/passwd',
    '/..%2fmain%2fmain.js',
    '/..%2frenderer%2findex.html%00.js',
    '/index.html%00',
    '/%E0%A4%A',
    '/',
    '/assets',
    '/assets/',
    '/.',
    '/INDEX.HTML~'
  ]
  const answers = await Promise.all(strange.map(async (path) => [path, await statusOf(path)]))
  expect(answers).toEqual(strange.map((path) => [path, 404]))
})

test('a wrong argument of any call has a closed answer, and no method is reached by another name', async () => {
  const answers = await page.evaluate(askWrongly, CALLS)
  expect(Object.keys(answers)).toEqual([...DESKTOP_METHODS])
  expect(
    Object.values(answers)
      .flat()
      .filter((answer) => !CLOSED.safeParse(answer).success)
  ).toEqual([])
  expect(answers.searchDossiers).toContainEqual({
    ok: false,
    problem: { kind: 'invalid', field: 'text', reason: 'too-long' }
  })
  const others = await page.evaluate(
    (names) => names.map((name) => typeof (window.desktop as unknown as Record<string, unknown>)[name]),
    ['noSuchMethod', 'invoke', 'send', 'ipcRenderer', callChannel('getToday')]
  )
  expect(others).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'undefined'])
  const uncloneable = await page.evaluate(() =>
    (window.desktop.getToday as unknown as (arg: unknown) => Promise<unknown>)(() => 1).catch(String)
  )
  expect(uncloneable).toBe('Error: An object could not be cloned.')
})

test('before the sign-in the page learns nothing of a citizen, and everything of the counter is signed out', async () => {
  const taken = await fillOffice(page)
  await running.kill()
  await start()
  const ids = { dossierId: taken.dossierId, printId: taken.printId, draftId: 'draft-1' }
  const answers = new Map<DesktopMethod, unknown>()
  for (const method of DESKTOP_METHODS) {
    const arg = CALLS[method]
    const real =
      arg === null ? null : { ...arg, ...Object.fromEntries(Object.entries(ids).filter(([key]) => key in arg)) }
    answers.set(method, await ask(page, method, real))
  }
  const signedOut = { ok: false, problem: { kind: 'signed-out' } }
  const closed = DESKTOP_METHODS.filter((method) => !OPEN.includes(method))
  expect(closed.map((method) => [method, answers.get(method)])).toEqual(closed.map((method) => [method, signedOut]))
  expect(answers.get('getStart')).toMatchObject({ ok: true, value: { phase: 'sign-in' } })
  expect(answers.get('completeSetup')).toEqual({ ok: false, problem: { kind: 'already-set-up' } })
  // Nothing is locked, so nothing is opened: the answer says no more than the first question.
  expect(answers.get('unlockWithRecoveryKey')).toEqual(answers.get('getStart'))
  const { name, idNumber, phone, address } = intake.applicant
  const search = searchFor([name, idNumber, phone, address, taken.code])
  const shown = await page.evaluate(() => [
    document.documentElement.outerHTML,
    JSON.stringify([localStorage, sessionStorage])
  ])
  expect(search(Buffer.from(JSON.stringify([...answers, ...shown])))).toEqual([])
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
})

test('a page that is not ours is served nothing, and is refused whatever it calls', async () => {
  const statuses = new Map<string, number>()
  page.on('response', (response) => statuses.set(new URL(response.url()).pathname, response.status()))
  const load = (url: string) =>
    running.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.loadURL(to).catch(String), url)
  const refused = `Error: Error invoking remote method '${callChannel('getStart')}': Error: Refused a call of getStart from a foreign frame`
  for (const url of ['app://elsewhere/index.html', 'data:text/html,<h1>not ours</h1>']) {
    await load(url)
    await expect(async () => {
      expect(await page.evaluate(() => window.desktop.getStart(null).catch(String))).toBe(refused)
    }, url).toPass({ timeout: 10_000 })
  }
  expect([...statuses]).toEqual([['/index.html', 404]])
})
