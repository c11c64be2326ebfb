import type { ScanSettingsView } from '../../../shared/contract/paper-calls.ts'
import { DEFAULT_SCAN_SETTINGS, type ScanSettings } from '../../../shared/domain/papers/scan-settings.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { refuseWrite, type Seat, type WriteRefusal } from '../desk.ts'

/** How papers are digitised at this counter. */
export const scanSettingsOf = ({ desk, settings }: Pick<Seat, 'desk' | 'settings'>): ScanSettings =>
  (desk.office?.settings ?? settings).scanning ?? DEFAULT_SCAN_SETTINGS

/** The settings, and what stands in the way of the watched folder. */
export function getScanSettings(seat: Seat): Result<ScanSettingsView, never> {
  return ok({
    ...scanSettingsOf(seat),
    trouble: seat.desk.watching?.trouble ?? null,
    refused: seat.desk.watching?.refused ?? []
  })
}

/** Keeps what is to be otherwise, with the other settings of the unit. */
export function saveScanSettings(seat: Seat, changes: Partial<ScanSettings>): Result<null, WriteRefusal> {
  const { desk, store, parts } = seat
  const office = desk.office
  if (!office) return fail({ kind: 'blocked' })
  const settings = { ...office.settings, scanning: { ...scanSettingsOf(seat), ...changes } }
  const kept = store.settings.save(settings)
  if (!kept.ok) return fail(refuseWrite(desk, kept.problem))
  desk.office = { ...office, settings }
  parts.announce({ kind: 'changed', what: 'scan' })
  return ok(null)
}
