import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test as base } from '@playwright/test'
import { launchApp, type Running } from './launch.ts'

interface Office {
  readonly userDataDir: string
  /** Starts the application on this office's data. */
  start(env?: Readonly<Record<string, string>>): Promise<Running>
}

/** Stories get an office with a data folder of its own; what is still running at the end is ended. */
export const test = base.extend<{ office: Office }>({
  office: async ({ browserName }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `quay-${browserName}-`))
    const started: Running[] = []
    const userDataDir = join(folder, 'data')
    await use({
      userDataDir,
      async start(env = {}) {
        const running = await launchApp({ userDataDir, env })
        started.push(running)
        return running
      }
    })
    for (const { kill } of started) await kill()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** No screen may have anything that axe-core objects to. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}
