import { parsePlainDate } from '../../../shared/lib/plain-date.ts'
import type { Account } from '../accounts.ts'
import type { ProvinceRecord } from '../record/record.ts'

/** Why `code` is no dossier code that this unit may use, or nothing. `anySerial`: the unit numbers by itself without a granted range. */
export function faultOfCode(
  code: string,
  { unit, ranges }: Account,
  record: ProvinceRecord,
  anySerial: boolean
): string | undefined {
  if (record.codes.isIssued(code, unit)) return undefined
  if (!code.startsWith(`${unit}-`)) return 'không phải mã hồ sơ của đơn vị này'
  const match = /^(\d{2})(\d{2})(\d{2})-(\d{4,9})$/.exec(code.slice(unit.length + 1))
  if (!match) return 'không phải mã do tỉnh cấp và không đúng dạng mã hồ sơ'
  const [, year = '', month = '', day = '', serial = ''] = match
  if (parsePlainDate(`20${year}-${month}-${day}`) === undefined) return 'ngày trong mã không có thật'
  const inRange = ranges.some(({ from, to }) => Number(serial) >= from && Number(serial) <= to)
  return anySerial || inRange ? undefined : 'số thứ tự nằm ngoài dải đã cấp cho đơn vị'
}
