import { z } from 'zod'
import { localDate } from '../../../shared/lib/plain-date.ts'
import type { Db } from './tables.ts'

const rowSchema = z.object({ code: z.string(), unit: z.string() }).optional()
const serialSchema = z.number()
const codesSchema = z.array(z.string())
const SERIAL_DIGITS = 7

/** Dossier codes that the province gives out itself: `<unit>-yyyyMMdd-nnnnnnn`, from 1 each day and unit. */
export function createCodes(db: Db) {
  const lastSerial = db.prepare('SELECT coalesce(max(serial), 0) FROM issuedCode WHERE unit = ? AND day = ?').pluck()
  const insert = db.prepare('INSERT INTO issuedCode VALUES (?, ?, ?, ?, ?)')
  const find = db.prepare('SELECT code, unit FROM issuedCode WHERE code = ?')
  const all = db.prepare('SELECT code FROM issuedCode ORDER BY at, code').pluck()
  return {
    issue(unit: string, now: number): string {
      const day = localDate(now).replaceAll('-', '')
      const serial = serialSchema.parse(lastSerial.get(unit, day)) + 1
      const code = `${unit}-${day}-${String(serial).padStart(SERIAL_DIGITS, '0')}`
      insert.run(code, unit, day, serial, now)
      return code
    },
    isIssued: (code: string, unit: string) => rowSchema.parse(find.get(code))?.unit === unit,
    all: () => codesSchema.parse(all.all())
  }
}
