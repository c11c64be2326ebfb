import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Running } from './launch.ts'

/** The application of test/fixtures/probe-app, which tries what Electron promises. */
export const PROBE_FOLDER = join(import.meta.dirname, '..', 'fixtures', 'probe-app')

/** What its preload puts on the page. */
export interface Probe {
  readonly constants: { readonly one: number; readonly list: readonly unknown[]; readonly nothing: null }
  add(a: number, b: number): number
  throwing(): never
  later<T>(value: T): Promise<{ readonly later: T }>
  refusing(): Promise<never>
  callBack<T>(listener: (value: T, measure: (text: string) => number) => unknown, value: T): unknown
  callBackLater<T>(listener: (value: T) => unknown, value: T): Promise<{ readonly heard: unknown }>
  same(value: unknown): unknown
  kindOf(value: unknown): string
  cyclic(): { readonly name: string; readonly self: { readonly self: { readonly name: string } } }
  uncloneable(): unknown
  invoke(channel: string, ...args: readonly unknown[]): Promise<unknown>
  see(name: string): Promise<readonly [string, string]>
  readonly sampleNames: readonly string[]
  readonly uncloneableNames: readonly string[]
  sendUncloneable(name: string): Promise<string>
  heard(): readonly unknown[]
  seesInWindow(name: string): boolean
  around(): unknown
  bindAgain(name: string): string
  read(object: 'ipcRenderer' | 'contextBridge' | 'electron', name: string): string
}

/** What its main process wrote down. */
export interface Seen {
  readonly secondStarts: readonly { readonly argv: readonly string[]; readonly folder: string }[]
  readonly opened: readonly string[]
  readonly navigated: readonly string[]
}

declare global {
  interface Window {
    readonly probe: Probe
    keepInDatabase(value: string): Promise<null>
    keptInDatabase(): Promise<string | null>
  }
}

/** The page once its script has run. */
export async function probePage({ page }: Running): Promise<Page> {
  await page.waitForFunction(() => 'probe' in window && 'keptInDatabase' in window)
  return page
}

/** What main has written down so far. */
export function seenBy({ app }: Running): Promise<Seen> {
  return app.evaluate(() => (globalThis as unknown as { readonly seen: Seen }).seen)
}
