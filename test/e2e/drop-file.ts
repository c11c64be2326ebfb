import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** What the page noticed of a file that was dropped onto it. */
interface Drop {
  /** The file came over the page. */
  readonly over: boolean
  /** It was let go there, for the page or the browser to take. */
  readonly dropped: boolean
}

/** Drops an HTML file from outside onto the page; `path` is where the file is made. */
export async function dropFile(page: Page, path: string): Promise<Drop> {
  writeFileSync(path, '<h1>dropped</h1>')
  const noticed = await page.evaluateHandle(() => {
    const drop = { over: false, dropped: false }
    addEventListener('dragover', () => (drop.over = true), { capture: true })
    addEventListener('drop', () => (drop.dropped = true), { capture: true })
    return drop
  })
  await dropFiles(page, [path], { x: 200, y: 200 })
  return noticed.jsonValue()
}

/** Drops files from outside onto a place of the page. */
export async function dropFiles(
  page: Page,
  paths: readonly string[],
  at: { readonly x: number; readonly y: number }
): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, ...at, data })
  await devTools.detach()
}
