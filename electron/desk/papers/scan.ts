import type { DesktopArgument } from '../../../shared/contract/desktop-api.ts'
import type { ScanRefusal, ScanUnderWay } from '../../../shared/contract/scan-calls.ts'
import type { ScanTally } from '../../../shared/contract/scanners.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { refuseWrite, type Seat, type WriteRefusal } from '../desk.ts'
import { addFile, beginPile } from './add-pages.ts'
import { saveScanSettings, scanSettingsOf } from './scan-settings.ts'

/** Scans one job into the tray: a page is durable before the next one is asked for. One scan at a time. */
export async function scan(
  seat: Seat,
  { address, ...settings }: DesktopArgument<'scan'>
): Promise<Result<ScanTally, ScanRefusal | WriteRefusal>> {
  const { desk, parts } = seat
  if (desk.scanning) return fail({ kind: 'scan-under-way' })
  const controller = new AbortController()
  const pile = beginPile(seat, 'scanner')
  let refused: WriteRefusal | undefined
  const working = parts.scanners.scan(
    address,
    settings,
    async ({ bytes }) => {
      const added = await addFile(seat, pile, { name: '', read: () => Promise.resolve(ok(bytes)) }, null)
      if (added.ok) {
        if (desk.scanning) desk.scanning = { ...desk.scanning, pages: desk.scanning.pages + added.value }
        parts.announce({ kind: 'changed', what: 'scan' })
      } else if (added.problem.kind === 'disk-full' || added.problem.kind === 'damaged')
        refused = refuseWrite(desk, added.problem)
      return added.ok
    },
    controller.signal
  )
  desk.scanning = { controller, over: working, pages: 0 }
  parts.announce({ kind: 'changed', what: 'scan' })
  const done = await working.finally(() => {
    desk.scanning = undefined
    parts.announce({ kind: 'changed', what: 'scan' })
  })
  if (done.ok && scanSettingsOf(seat).scanner !== address) saveScanSettings(seat, { scanner: address })
  return refused ? fail(refused) : done
}

/** Ends a scan under way; what came so far stays. */
export function stopScan({ desk }: Seat): Result<null, never> {
  desk.scanning?.controller.abort()
  return ok(null)
}

/** How far a scan has come; null = none is under way. */
export const getScan = ({ desk }: Seat): Result<ScanUnderWay | null, never> =>
  ok(desk.scanning ? { pages: desk.scanning.pages } : null)
