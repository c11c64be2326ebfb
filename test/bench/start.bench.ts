import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import process from 'node:process'
import { spawn } from 'node:child_process'
import { chromium, type Locator, type Page } from '@playwright/test'
import { copyOf, openWithRecovery, readKeyFile } from '../../electron/store/key-ring.ts'
import { SIGN_IN } from '../../renderer/words/sign-in.ts'
import { cardOf, chooseProcedure, openIntake, scan, setUp, signIn } from '../e2e/counter.ts'
import { electronBinary, electronTarget } from '../e2e/electron-target.ts'
import { launchApp } from '../e2e/launch.ts'
import { PROBE_FOLDER } from '../e2e/probe.ts'
import { makeFolder } from '../fixtures/store.ts'
import { present } from '../../shared/lib/invariant.ts'
import { type Figure, percentile } from './figure.ts'
import { madeUpName, seed } from './made-up-dossiers.ts'

const PRESENT = 100_000
const STARTS = 5
const INTAKES = 30
/** Longer than any start takes. */
const STARTED_BY_MS = 6_000
const LOCKED = {
  available: () => Promise.resolve(false),
  wrap: () => Promise.reject(new Error()),
  unwrap: () => Promise.resolve(undefined)
}

/** Start to usable, memory of the main process, and Ctrl+Enter to the stored PDF, with 100,000 dossiers present. */
export async function run(): Promise<Figure[]> {
  const { folder, remove } = makeFolder()
  const userDataDir = join(folder, 'data')
  try {
    await fill(userDataDir)
    const starts: number[] = []
    const floor: number[] = []
    for (let i = 0; i < STARTS; i++) {
      starts.push(await startOnce(userDataDir, (page) => page.getByLabel(SIGN_IN.pin, { exact: true })))
      floor.push(await startOnce(join(folder, 'empty'), (page) => page.locator('#away'), PROBE_FOLDER))
    }
    const { page, app, close } = await launchApp({ userDataDir })
    await signIn(page)
    const saves: number[] = []
    for (let i = 0; i < INTAKES; i++) saves.push(await saveOnce(page, join(userDataDir, 'records', 'blobs'), i))
    const rss =
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(app.process().pid)}/status`, 'utf8'))?.[1]) / 1024
    await close()
    const on = `(electron: ${electronTarget()})`
    return [
      {
        name: `start to usable, median of ${String(STARTS)} ${on}`,
        value: percentile(starts, 0.5) / 1000,
        unit: 's',
        atMost: 2.5
      },
      {
        name: `start of an application with nothing in it, median ${on}`,
        value: percentile(floor, 0.5) / 1000,
        unit: 's'
      },
      { name: `start to usable, slowest ${on}`, value: Math.max(...starts) / 1000, unit: 's' },
      { name: `Ctrl+Enter to stored PDF p50 ${on}`, value: percentile(saves, 0.5), unit: 'ms' },
      { name: `Ctrl+Enter to stored PDF p95 ${on}`, value: percentile(saves, 0.95), unit: 'ms', atMost: 300 },
      { name: `main process memory ${on}`, value: rss, unit: 'MB', atMost: 250 }
    ]
  } finally {
    remove()
  }
}

/** Sets an office up through its windows, then gives it years of work. */
async function fill(userDataDir: string): Promise<void> {
  const { page, close } = await launchApp({ userDataDir })
  const recoveryKey = await setUp(page)
  await close()
  const records = join(userDataDir, 'records')
  const file = readKeyFile(join(records, 'keys.json'))
  if (!file.ok) throw new Error(`No keys beside ${copyOf('keys.json')}`)
  const opened = await openWithRecovery(file.value, recoveryKey, LOCKED)
  if (!opened.ok) throw new Error(opened.problem.kind)
  await seed(join(records, 'records.db'), opened.value.key, PRESENT, false)
}

/**
 * From the start of the process to the last large thing painted, ms: nobody looks on meanwhile, the page is asked
 * afterwards. `wanted` must be there by then. `folder`: package.json of another application than ours.
 */
async function startOnce(userDataDir: string, wanted: (page: Page) => Locator, folder = '.'): Promise<number> {
  const startedAt = Date.now()
  const args = [folder, `--user-data-dir=${userDataDir}`, '--no-sandbox', '--remote-debugging-port=0']
  const env = { ...process.env, ELECTRON_HOST_KEYRING: `${userDataDir}-keyring` }
  const app = spawn(electronBinary(), args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const exited = once(app, 'exit')
  let address: string | undefined
  for await (const line of createInterface({ input: app.stderr })) {
    address = /^DevTools listening on (ws:.*)$/.exec(line)?.[1]
    if (address !== undefined) break
  }
  await sleep(STARTED_BY_MS)
  const browser = await chromium.connectOverCDP(present(address, 'DevTools address'))
  const page = present(browser.contexts()[0]?.pages()[0], 'window')
  if (!(await wanted(page).isVisible())) throw new Error('Not started in time')
  const paintedAt = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(performance.timeOrigin + (list.getEntries().at(-1)?.startTime ?? Infinity))
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      })
  )
  await browser.close()
  app.kill()
  await exited
  return paintedAt - startedAt
}

/** From the key press to the PDF that lies on the disk under its own name, in ms. */
async function saveOnce(page: Page, blobs: string, i: number): Promise<number> {
  await openIntake(page)
  await scan(page, cardOf({ name: madeUpName(i), number: String(40_000_000_000 + i).padStart(12, '0') }))
  await chooseProcedure(page, 'hon nhan')
  await page.keyboard.press('F8')
  const before = new Set(filesIn(blobs))
  const pressedAt = await page.evaluateHandle(() => {
    const pressed = { at: 0 }
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key === 'Enter') pressed.at ||= performance.timeOrigin + timeStamp
      },
      { capture: true }
    )
    return pressed
  })
  await page.keyboard.press('Control+Enter')
  await page.locator('[data-print-state]:not([data-print-state="queued"])').waitFor()
  const { at } = await pressedAt.jsonValue()
  const [stored, ...more] = filesIn(blobs).filter((file) => !before.has(file))
  if (at === 0 || stored === undefined || more.length > 0) throw new Error('Not one PDF for one press')
  // Renaming a file to its own name sets ctime.
  return statSync(stored).ctimeMs - at
}

const filesIn = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
