import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { recordFiles } from '../../electron/desk/open.ts'
import { createBlobStore } from '../../electron/store/blob-store.ts'
import { openWithRecovery, readKeyFile } from '../../electron/store/key-ring.ts'
import type { DesktopBridge } from '../../shared/contract/desktop-api.ts'
import type { PaperAttached } from '../../shared/domain/dossier/event.ts'
import type { Result } from '../../shared/lib/result.ts'

/** Scans in dossiers, as the summary tells them. */
export interface ScanSummary {
  readonly files: number
  readonly pages: number
  readonly bytes: number
  /** Pages that were bound from the tray. */
  readonly bound: number
  /** Papers that were used again for another dossier of the same person. */
  readonly reused: number
}

/** A scan of a dossier, with the code that its dossier has here. */
export interface StoredScan extends PaperAttached {
  readonly code: string
}

/** Every scan of every dossier, as main tells the window. */
export function papersOf(page: Page): Promise<StoredScan[]> {
  return page.evaluate(async () => {
    const { desktop } = window as unknown as { desktop: DesktopBridge }
    const found = await desktop.searchDossiers({ text: '', filter: 'all', before: null, limit: 200 })
    const lines = found.ok ? found.value : []
    const all = await Promise.all(lines.map(({ dossierId }) => desktop.getDossier({ dossierId })))
    return all.flatMap((each, i) =>
      (each.ok ? each.value.events : []).flatMap(({ body }) =>
        body.kind === 'paperAttached' ? [{ ...body, code: lines[i]?.code ?? '' }] : []
      )
    )
  })
}

/** Counts what the records tell; `bound`: see `ScanDay`. */
export const summaryOf = (scans: readonly StoredScan[], bound: number): ScanSummary => ({
  files: scans.length,
  pages: scans.reduce((sum, { pages = 0 }) => sum + pages, 0),
  bytes: scans.reduce((sum, { size }) => sum + size, 0),
  bound,
  reused: scans.filter(({ reused }) => reused !== undefined).length
})

/** Opens the records with the recovery key and writes each scan as it lies there, decrypted: made-up papers, for whoever looks. */
export async function writeScans(
  folder: string,
  records: string,
  recoveryKey: string,
  scans: readonly StoredScan[]
): Promise<void> {
  const { keys, blobs } = recordFiles(records)
  const opened = await openWithRecovery(valueOf(readKeyFile(keys)), recoveryKey, NO_VAULT)
  const stored = createBlobStore(blobs, valueOf(opened).key)
  for (const [i, { code, name, sha256 }] of scans.entries()) {
    mkdirSync(join(folder, code), { recursive: true })
    writeFileSync(join(folder, code, `${String(i + 1).padStart(2, '0')} ${name}`), valueOf(stored.get(sha256)))
  }
}

const NO_VAULT = {
  available: () => Promise.resolve(false),
  wrap: () => Promise.reject(new Error('No keyring')),
  unwrap: () => Promise.resolve(undefined)
}

function valueOf<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(result.problem.kind)
  return result.value
}
