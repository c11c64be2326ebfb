import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createDesk, type Desk, type DeskParts } from '../../electron/desk/desk.ts'
import { openOffice } from '../../electron/desk/open.ts'
import { readShippedTables } from '../../electron/desk/public-tables.ts'
import { createIds } from '../../electron/ids.ts'
import { createFakeCardPort } from '../fakes/card-port.ts'
import { createFakePageMaker } from '../fakes/page-maker.ts'
import { createFakePdfMaker } from '../fakes/pdf-maker.ts'
import { createFakePrinter } from '../fakes/printer.ts'
import { createFakeScanners } from '../fakes/scanners.ts'
import { createFakeVault } from '../fakes/vault.ts'
import { actor, KEY } from '../fixtures/store.ts'

/** Opens the records of a drill as the application does, the sweep of loose bytes included, and sits the clerk down. */
export async function openDrillDesk(
  folder: string,
  parts: Partial<Pick<DeskParts, 'chooseOpenPaths' | 'watchFolder'>> = {}
): Promise<Desk> {
  const clock = { now: () => Date.now() }
  const desk = createDesk({
    folder,
    assets: join(import.meta.dirname, '..', '..', 'assets'),
    storeWorker: null,
    clock,
    ids: createIds(clock),
    vault: createFakeVault(),
    printer: createFakePrinter({}),
    pdf: createFakePdfMaker(),
    pages: createFakePageMaker(),
    scanners: createFakeScanners(),
    watchFolder: () => ({ close: () => Promise.resolve() }),
    makeProvince() {
      throw new Error('This desk is connected to nothing')
    },
    cardPort: createFakeCardPort(),
    log: {
      note: () => undefined,
      fault(where, error) {
        throw new Error(where, { cause: error })
      }
    },
    random: (bytes) => new Uint8Array(bytes),
    wait: (delayMs, signal) =>
      sleep(delayMs, undefined, { signal, ref: false }).then(
        () => true,
        () => false
      ),
    chooseSavePath: () => Promise.resolve(undefined),
    chooseOpenPath: () => Promise.resolve(undefined),
    chooseOpenPaths: () => Promise.resolve([]),
    chooseFolder: () => Promise.resolve(undefined),
    announce: () => undefined,
    ...parts
  })
  desk.shipped = readShippedTables(desk.parts.assets)
  await openOffice(desk, KEY)
  if (desk.blocked) throw new Error(desk.blocked)
  desk.clerk = { id: actor.clerkId, name: actor.clerkName }
  return desk
}
