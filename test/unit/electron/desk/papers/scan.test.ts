import { afterEach, expect, it } from 'vitest'
import { getScan, scan, stopScan } from '../../../../../electron/desk/papers/scan.ts'
import { scanSettingsOf } from '../../../../../electron/desk/papers/scan-settings.ts'
import { getTray } from '../../../../../electron/desk/papers/tray.ts'
import type { Scanners } from '../../../../../shared/contract/scanners.ts'
import { present } from '../../../../../shared/lib/invariant.ts'
import { fakeScan } from '../../../../fakes/page-maker.ts'
import { createFakeScanners } from '../../../../fakes/scanners.ts'
import { valueOf } from '../../../../fixtures/desk.ts'
import { makeDialogDesk } from '../../../../fixtures/dialog-desk.ts'

let open: Awaited<ReturnType<typeof makeDialogDesk>>[] = []
afterEach(async () => {
  for (const made of open) await made.stop()
  open = []
})

const ADDRESS = 'http://192.168.1.20/eSCL'
const ASK = { address: ADDRESS, source: 'adf', duplex: false, resolution: 200, colour: 'colour' } as const
const papers = (count: number) => Array.from({ length: count }, (_, i) => fakeScan(`tờ ${String(i + 1)}`))

async function withScanner(scanners: Scanners) {
  const made = await makeDialogDesk()
  open.push(made)
  const seat = { ...made.seat, parts: { ...made.seat.parts, scanners } }
  return { ...made, seat, pages: () => valueOf(getTray(seat)).pages }
}

it('brings every page into the tray as it comes, in one pile, and remembers the scanner', async () => {
  const { seat, pages } = await withScanner(createFakeScanners(papers(5)))
  expect(await scan(seat, ASK)).toEqual({ ok: true, value: { pages: 5, repeated: 0, counted: 5 } })
  expect(pages().map(({ source }) => source)).toEqual(Array.from({ length: 5 }, () => 'scanner'))
  expect(new Set(pages().map(({ batchId }) => batchId)).size).toBe(1)
  expect([valueOf(getScan(seat)), scanSettingsOf(seat).scanner]).toEqual([null, ADDRESS])
})

it('keeps what came before a jam, and says how much', async () => {
  const { seat, pages } = await withScanner(createFakeScanners(papers(3), 'paper-jam'))
  expect(await scan(seat, ASK)).toEqual({
    ok: false,
    problem: { kind: 'paper-jam', pages: 3, repeated: 0, counted: 3 }
  })
  expect([pages().length, scanSettingsOf(seat).scanner]).toEqual([3, null])
})

it('scans one pile at a time, and stops when the clerk says so', async () => {
  const { seat, pages } = await withScanner(createFakeScanners(papers(50)))
  const running = scan(seat, ASK)
  expect(await scan(seat, ASK)).toEqual({ ok: false, problem: { kind: 'scan-under-way' } })
  while (pages().length < 3) await new Promise((resolve) => setTimeout(resolve, 1))
  expect(present(valueOf(getScan(seat)) ?? undefined, 'scan under way').pages).toBeGreaterThan(0)
  stopScan(seat)
  expect(await running).toMatchObject({ ok: false, problem: { kind: 'scanner-stopped' } })
  expect(pages().length).toBeLessThan(50)
  expect(await scan(seat, ASK)).toMatchObject({ ok: true })
})

it('ends the scan when a page cannot be stored, and nothing is promised of it', async () => {
  const { seat, pages } = await withScanner(createFakeScanners([...papers(2), Buffer.from('kein Bild'), ...papers(1)]))
  expect(await scan(seat, ASK)).toMatchObject({ ok: false, problem: { kind: 'scan-not-stored', pages: 2 } })
  expect(pages()).toHaveLength(2)
  const refuse = () => ({ ok: false, problem: { kind: 'disk-full' } }) as const
  const full = {
    ...seat,
    store: { ...seat.store, tray: { ...seat.store.tray, add: refuse } },
    parts: { ...seat.parts, scanners: createFakeScanners(papers(2)) }
  }
  expect(await scan(full, ASK)).toEqual({ ok: false, problem: { kind: 'disk-full' } })
})
