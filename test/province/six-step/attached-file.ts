import type { Reason } from '../check/reasons.ts'
import type { Desk } from '../desk/desk.ts'

/** What is wrong with a file that a request names: it must be this unit's, whole, and of that hash. */
export function faultOfFile(
  desk: Desk,
  unit: string,
  { fileId, sha256, field }: { readonly fileId: string; readonly sha256: string; readonly field: string }
): Reason[] {
  const file = desk.record().files.find(fileId)
  if (file?.unit !== unit) return [{ field: `${field}.IdGiayTo`, reason: 'tỉnh không có tệp này' }]
  if (!file.complete) return [{ field: `${field}.IdGiayTo`, reason: 'tệp chưa tải lên hết' }]
  if (file.sha256 === sha256) return []
  desk.observe().count('hashMismatches')
  return [{ field: `${field}.HashTepTin`, reason: 'khác mã băm của tệp tại tỉnh' }]
}
