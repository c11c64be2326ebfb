import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { copyOf, openWithRecovery, readKeyFile } from '../../electron/store/key-ring.ts'
import { SIGN_IN } from '../../renderer/words/sign-in.ts'
import { cardOf, chooseProcedure, openIntake, scan, setUp, signIn } from '../e2e/counter.ts'
import { electronTarget } from '../e2e/electron-target.ts'
import { launchApp } from '../e2e/launch.ts'
import { makeFolder } from '../fixtures/store.ts'
import { type Figure, percentile } from './figure.ts'
import { madeUpName, seed } from './made-up-dossiers.ts'

const PRESENT = 100_000
const STARTS = 5
const INTAKES = 30
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
    for (let i = 0; i < STARTS; i++) starts.push(await startOnce(userDataDir))
    const { page, app, close } = await launchApp({ userDataDir })
    await signIn(page)
    const saves: number[] = []
    for (let i = 0; i < INTAKES; i++) saves.push(await saveOnce(page, i))
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

/** From the start of the process to a PIN field that takes the PIN. */
async function startOnce(userDataDir: string): Promise<number> {
  const started = performance.now()
  const { page, close } = await launchApp({ userDataDir })
  await page.getByLabel(SIGN_IN.pin, { exact: true }).waitFor()
  const took = performance.now() - started
  await close()
  return took
}

/** From the key press to the words that say how the stored slip stands. */
async function saveOnce(page: Page, i: number): Promise<number> {
  await openIntake(page)
  await scan(page, cardOf({ name: madeUpName(i), number: String(40_000_000_000 + i).padStart(12, '0') }))
  await chooseProcedure(page, 'hon nhan')
  await page.keyboard.press('F8')
  const took = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressed = 0
        addEventListener('keydown', (event) => (pressed ||= event.key === 'Enter' ? performance.now() : 0), {
          capture: true
        })
        new MutationObserver((_, observer) => {
          if (!document.querySelector('[data-print-state]:not([data-print-state="queued"])')) return
          observer.disconnect()
          resolve(performance.now() - pressed)
        }).observe(document.body, { subtree: true, childList: true, attributes: true })
      })
  )
  await page.keyboard.press('Control+Enter')
  return took
}
