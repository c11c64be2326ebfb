import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test as base } from '@playwright/test'
import electronPackage from 'electron/package.json' with { type: 'json' }
import { chromiumReport } from './chromium-drift.ts'
import { setUp, signIn } from './counter.ts'
import { electronTarget } from './electron-target.ts'
import { launchApp, type Running } from './launch.ts'
import { RAN_ON } from './target-reporter.ts'

export interface Office {
  readonly userDataDir: string
  /** Starts the application on this office's data. */
  start(env?: Readonly<Record<string, string>>): Promise<Running>
  /** Ends what is still running, and removes the data. */
  end(): Promise<void>
}

/** An office that may also begin as one that was set up before, with the clerk at the counter: `TAN_AN`, without a printer. */
export interface ReadyOffice extends Office {
  open(env?: Readonly<Record<string, string>>): Promise<Running>
}

/** A data folder of its own, for one test or for several that share one start; `folder`: another application's. */
export function makeOffice(name: string, folder?: string): Office {
  const place = mkdtempSync(join(tmpdir(), `quay-${name}-`))
  const started: Running[] = []
  const userDataDir = join(place, 'data')
  return {
    userDataDir,
    async start(env = {}) {
      const running = await launchApp({ userDataDir, env, ...(folder === undefined ? {} : { folder }) })
      started.push(running)
      const { electron, chrome } = await running.app.evaluate(() => process.versions)
      const description = `${electronTarget()} ${electron}; ${chromiumReport(chrome, electronPackage.version)}`
      test.info().annotations.push({ type: RAN_ON, description })
      return running
    },
    async end() {
      for (const { kill } of started) await kill()
      rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    }
  }
}

/** What a set-up leaves: the records, and the keyring of the machine that knows their key. */
const LEFT = [join('data', 'records'), 'data-keyring']

/** A unit that was set up once for all stories of a worker: seven steps and two stretched keys for each would take minutes. */
async function setUpOnce(name: string): Promise<string> {
  const first = makeOffice(name)
  const { page, close } = await first.start()
  await setUp(page)
  await close()
  const kept = mkdtempSync(join(tmpdir(), 'quay-ready-'))
  for (const each of LEFT) cpSync(join(first.userDataDir, '..', each), join(kept, each), { recursive: true })
  await first.end()
  return kept
}

export interface WorkerOffice {
  readonly readyFolder: () => Promise<string>
}

/** Stories get an office with a data folder of its own; what is still running at the end is ended. */
export const test = base.extend<{ office: ReadyOffice }, WorkerOffice>({
  readyFolder: [
    async ({ browserName }, use) => {
      let ready: Promise<string> | undefined
      await use(() => (ready ??= setUpOnce(browserName)))
      if (ready) rmSync(await ready, { recursive: true, force: true })
    },
    { scope: 'worker' }
  ],
  office: async ({ browserName, readyFolder }, use) => {
    const office = makeOffice(browserName)
    await use({
      ...office,
      async open(env) {
        const ready = await readyFolder()
        for (const each of LEFT) cpSync(join(ready, each), join(office.userDataDir, '..', each), { recursive: true })
        const running = await office.start(env)
        await signIn(running.page)
        return running
      }
    })
    await office.end()
  }
})

/** No screen may have anything that axe-core objects to. */
export async function expectAccessible(page: Page): Promise<void> {
  // What still fades in has not its own colours yet.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished)
    )
  )
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}
