import { z } from 'zod'
import type { DossierLine } from '../../shared/contract/views.ts'
import type { Dossier } from '../../shared/domain/dossier/dossier.ts'
import { isSettled, type Status, STATUSES } from '../../shared/domain/dossier/status.ts'
import { foldText, maskId, placeTone } from '../../shared/lib/text.ts'
import type { Db } from './connect.ts'

const status = z.number().refine((value): value is Status => STATUSES.some((each) => each === value))
const lineSchema = z.object({
  row: z.number(),
  dossierId: z.string(),
  code: z.string(),
  codeKind: z.enum(['official', 'provisional']),
  officialCode: z.string().nullable(),
  applicant: z.string(),
  idNumber: z.string(),
  procedureCode: z.string(),
  procedureName: z.string(),
  status,
  receivedAt: z.string(),
  dueDate: z.string(),
  dueTime: z.string(),
  sync: z.enum(['waiting', 'sending', 'acknowledged', 'refused'])
})

/** Columns of one line of a list. */
export const LINE_COLUMNS = Object.keys(lineSchema.shape)
  .map((column) => `dossier.${column}`)
  .join(', ')

/** A row as a line of a list; the identity number masked. */
export function readLine(row: unknown): DossierLine {
  const { idNumber, ...line } = lineSchema.parse(row)
  return { ...line, idMasked: maskId(idNumber) }
}

/** What the number of a dossier was taken from. */
export interface NumberPlace {
  readonly operationId: string
  readonly day: string
  readonly unitCode: string
  readonly counterId: string
  readonly serial: number
}

/** Only digits, so that a phone is found however it was typed. */
const digitsOf = (phone: string) => phone.replace(/\D/g, '')

/** Statuses in which somebody still waits for something by the due date: settled and finished ones do not. */
const isOpen = (value: Status) => (isSettled(value) || value === 9 ? 0 : 1)

/** Writes the folded row of a dossier and its search words; call it inside a transaction. */
export function createDossierRows(db: Db) {
  const insert = db.prepare(
    `INSERT INTO dossier (dossierId, operationId, code, codeKind, day, unitCode, counterId, serial,
       registerYear, registerBook, registerSerial, applicant, idNumber, phone, procedureCode, procedureName,
       status, isOpen, receivedAt, dueDate, dueTime, sync)
     VALUES (@dossierId, @operationId, @code, @codeKind, @day, @unitCode, @counterId, @serial,
       @year, @book, @registerSerial, @applicant, @idNumber, @phone, @procedureCode, @procedureName,
       @status, @isOpen, @receivedAt, @dueDate, @dueTime, 'waiting')`
  )
  const insertWords = db.prepare('INSERT INTO word (rowid, folded, marked) VALUES (?, ?, ?)')
  const update = db.prepare(
    'UPDATE dossier SET status = ?, isOpen = ?, dueDate = ?, dueTime = ?, officialCode = ? WHERE dossierId = ?'
  )
  const openSending = db.prepare(
    'INSERT INTO sending (dossierId) VALUES (?) ON CONFLICT (dossierId) DO UPDATE SET isOpen = 1'
  )
  const markUnsent = db.prepare("UPDATE dossier SET sync = 'waiting' WHERE dossierId = ? AND sync <> 'refused'")
  const line = db.prepare(`SELECT ${LINE_COLUMNS} FROM dossier WHERE dossierId = ?`)
  return {
    insert(dossier: Dossier, place: NumberPlace): void {
      const { accepted } = dossier
      const { applicant, authoriser, procedure, register } = accepted
      const { lastInsertRowid } = insert.run({
        dossierId: dossier.dossierId,
        operationId: place.operationId,
        day: place.day,
        unitCode: place.unitCode,
        counterId: place.counterId,
        serial: place.serial,
        code: accepted.code,
        codeKind: accepted.codeKind,
        year: register.year,
        book: register.book,
        registerSerial: register.serial,
        applicant: applicant.name,
        idNumber: applicant.idNumber,
        phone: digitsOf(applicant.phone),
        procedureCode: procedure.code,
        procedureName: procedure.name,
        status: dossier.status,
        isOpen: isOpen(dossier.status),
        receivedAt: accepted.receivedAt,
        dueDate: dossier.dueDate,
        dueTime: dossier.dueTime
      })
      const words = `${applicant.name} ${authoriser?.name ?? ''} ${accepted.code.split('-').at(-1) ?? ''}`
      insertWords.run(lastInsertRowid, foldText(words), placeTone(words))
    },
    update(dossier: Dossier): void {
      const { status, dueDate, dueTime, officialCode, dossierId } = dossier
      update.run(status, isOpen(status), dueDate, dueTime, officialCode, dossierId)
    },
    markUnsent(dossierId: string): void {
      openSending.run(dossierId)
      markUnsent.run(dossierId)
    },
    find(dossierId: string): DossierLine | undefined {
      const row = line.get(dossierId)
      return row === undefined ? undefined : readLine(row)
    }
  }
}
