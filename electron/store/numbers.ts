import { z } from 'zod'
import type { RegisterEntry } from '../../shared/domain/dossier/event.ts'
import type { FormCode } from '../../shared/domain/forms/form-layout.ts'
import { nextNumber, numbersLeft, registerAfter, type UsedNumbers } from '../../shared/domain/numbering/series.ts'
import type { Db } from './connect.ts'
import type { Pool } from './pool.ts'
import { createOpenVolume } from './register-volumes.ts'
import type { BeginCommand } from './commands.ts'

const serialSchema = z.object({ serial: z.number().nullable() })
const lastSchema = z.object({ last: z.number() })

/** Every number that is given once: of dossiers, of the register, of papers. Taken inside the transaction that uses it. */
export function createNumbers(db: Db, pool: Pool) {
  const highest = (where: string) => db.prepare(`SELECT max(serial) AS serial FROM dossier WHERE ${where}`)
  const highestOfficial = highest("day = ? AND codeKind = 'official' AND unitCode = ? AND serial BETWEEN ? AND ?")
  const highestOfDay = highest("day = ? AND codeKind = 'official' AND serial BETWEEN ? AND ?")
  const highestProvisional = highest("day = ? AND codeKind = 'provisional' AND counterId = ?")
  // Serials run on from volume to volume: the last one stands in the last volume, one step into the index.
  const highestRegister = db.prepare(
    `SELECT max(registerSerial) AS serial FROM dossier WHERE registerYear = @year AND registerBook =
       (SELECT max(registerBook) FROM dossier WHERE registerYear = @year)`
  )
  const openVolume = createOpenVolume(db)
  const nextPaper = db.prepare(
    `INSERT INTO paper_number (form, year, last) VALUES (?, ?, 1)
     ON CONFLICT (form, year) DO UPDATE SET last = last + 1 RETURNING last`
  )
  const serialOf = (row: unknown) => serialSchema.parse(row).serial ?? 0
  const lastOfRegister = (day: string) => serialOf(highestRegister.get({ year: Number(day.slice(0, 4)) }))
  const bookOf = (day: string) => openVolume(Number(day.slice(0, 4)))
  const used = ({ day, unitCode, counterId, numbering }: BeginCommand): UsedNumbers => ({
    official:
      numbering.policy === 'range' ? serialOf(highestOfficial.get(day, unitCode, numbering.from, numbering.to)) : 0,
    pooled: numbering.policy === 'pool' ? pool.first(day) : undefined,
    provisional: serialOf(highestProvisional.get(day, counterId)),
    register: lastOfRegister(day),
    book: bookOf(day)
  })
  return {
    /** The next number of a dossier under the policy, or undefined when the day has none left. */
    next: (command: BeginCommand) => nextNumber(command, used(command)),
    /** The place of an acceptance on that day in the register. */
    register: (day: string): RegisterEntry => registerAfter(lastOfRegister(day), day, bookOf(day)),
    /** The next number of a form in its year, from 1; taken at once. */
    paper: (form: FormCode, year: number): number => lastSchema.parse(nextPaper.get(form, year)).last,
    rangeLeft: (day: string, range: { readonly from: number; readonly to: number }) =>
      numbersLeft(range, serialOf(highestOfDay.get(day, range.from, range.to)))
  }
}

export type Numbers = ReturnType<typeof createNumbers>
