import { z } from 'zod'
import type { DossierLine } from '../../shared/contract/views.ts'
import type { Dossier } from '../../shared/domain/dossier/dossier.ts'
import type { Correctable, PaperAttached } from '../../shared/domain/dossier/event.ts'
import { isSettled, type Status, STATUSES } from '../../shared/domain/dossier/status.ts'
import { papersToDigitise } from '../../shared/domain/papers/kept.ts'
import { foldText, maskId, placeTone } from '../../shared/lib/text.ts'
import type { Db } from './connect.ts'

const status = z.number().refine((value): value is Status => STATUSES.some((each) => each === value))
const lineSchema = z.object({
  row: z.number(),
  dossierId: z.string(),
  code: z.string(),
  codeKind: z.enum(['official', 'provisional', 'refusal']),
  officialCode: z.string().nullable(),
  applicant: z.string(),
  idNumber: z.string(),
  procedureCode: z.string(),
  procedureName: z.string(),
  status,
  receivedAt: z.string(),
  dueDate: z.string(),
  dueTime: z.string(),
  sync: z.enum(['waiting', 'sending', 'acknowledged', 'refused', 'none'])
})

/** DuocTaiSuDung of the wire (integration.md 1.2). */
const NOT_REUSED = 0
const FROM_ANOTHER_DOSSIER = 1

const recordSchema = z.object({ recordOpen: z.number(), doubtful: z.number() })

/** Of the mutation that is the record itself: the province is not known to have it. */
export const RECORD_OPEN = "state IN ('waiting', 'sending', 'refused')"

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
  readonly codeKind: DossierLine['codeKind']
  readonly serial: number
}

/** Only digits, so that a phone is found however it was typed. */
const digitsOf = (phone: string) => phone.replace(/\D/g, '')

type People = Pick<Correctable, 'applicant' | 'authoriser'>

/** What a dossier is found by in words: the serial of its code and every name. */
function wordsOf(code: string, people: readonly People[]): string {
  const names = people.flatMap(({ applicant, authoriser }) => [applicant.name, authoriser?.name ?? ''])
  return [...new Set(names), code.split('-').at(-1) ?? ''].join(' ')
}

/** Statuses in which somebody still waits for something by the due date: settled and finished ones do not. */
const isOpen = (value: Status) => (isSettled(value) || value === 9 ? 0 : 1)

export type DossierRows = ReturnType<typeof createDossierRows>

/** Writes the folded row of a dossier and its search words; call it inside a transaction. */
export function createDossierRows(db: Db) {
  const insert = db.prepare(
    `INSERT INTO dossier (dossierId, operationId, code, codeKind, day, unitCode, counterId, serial,
       registerYear, registerBook, registerSerial, applicant, idNumber, phone, procedureCode, procedureName,
       status, isOpen, receivedAt, dueDate, dueTime, sync, toDigitise)
     VALUES (@dossierId, @operationId, @code, @codeKind, @day, @unitCode, @counterId, @serial,
       @year, @book, coalesce(@registerSerial, (SELECT coalesce(max(registerSerial), 0) + 1 FROM dossier WHERE registerYear = 0)),
       @applicant, @idNumber, @phone, @procedureCode, @procedureName,
       @status, @isOpen, @receivedAt, @dueDate, @dueTime, 'none', @toDigitise)`
  )
  const insertWords = db.prepare('INSERT INTO word (rowid, folded, marked) VALUES (?, ?, ?)')
  const update = db.prepare(
    `UPDATE dossier SET status = @status, isOpen = @isOpen, dueDate = @dueDate, dueTime = @dueTime,
       officialCode = @officialCode, applicant = @applicant, idNumber = @idNumber, phone = @phone,
       reappointed = @reappointed, receivedAt = @receivedAt, toDigitise = @toDigitise
     WHERE dossierId = @dossierId`
  )
  const enter = db.prepare(
    `UPDATE dossier SET registerYear = @year, registerBook = @book, registerSerial = @serial
     WHERE dossierId = @dossierId AND registerYear = 0`
  )
  const replaceWords = db.prepare(
    'INSERT OR REPLACE INTO word (rowid, folded, marked) SELECT row, ?, ? FROM dossier WHERE dossierId = ?'
  )
  const openSending = db.prepare(
    'INSERT INTO sending (dossierId) VALUES (?) ON CONFLICT (dossierId) DO UPDATE SET isOpen = 1'
  )
  const markUnsent = db.prepare("UPDATE dossier SET sync = 'waiting' WHERE dossierId = ? AND sync <> 'refused'")
  const recordOf = db.prepare(
    `SELECT doubtful, EXISTS (SELECT 1 FROM mutation WHERE mutation.dossierId = sending.dossierId AND position = 1
       AND ${RECORD_OPEN}) AS recordOpen FROM sending WHERE dossierId = ?`
  )
  const attach = db.prepare(
    `INSERT INTO file (fileId, dossierId, componentId, name, mediaType, size, sha256, at, pages, reused, validUntil)
     VALUES (@fileId, @dossierId, @componentId, @name, @mediaType, @size, @sha256, @at, @pages, @reused, @validUntil)`
  )
  const keepSource = db.prepare('INSERT OR IGNORE INTO file_source (fileId, sha256) VALUES (?, ?)')
  const line = db.prepare(`SELECT ${LINE_COLUMNS} FROM dossier WHERE dossierId = ?`)
  return {
    /** A dossier that was not accepted (yet) has no place in the register: year 0 keeps it apart. */
    insert(dossier: Dossier, place: NumberPlace): void {
      const { applicant, authoriser, procedure, receivedAt } = dossier.frozen
      const register = dossier.accepted?.register
      const { lastInsertRowid } = insert.run({
        ...place,
        dossierId: dossier.dossierId,
        code: dossier.code,
        year: register?.year ?? 0,
        book: register?.book ?? 0,
        registerSerial: register?.serial ?? null,
        applicant: applicant.name,
        idNumber: applicant.idNumber,
        phone: digitsOf(applicant.phone),
        procedureCode: procedure.code,
        procedureName: procedure.name,
        status: dossier.status,
        isOpen: isOpen(dossier.status),
        receivedAt,
        dueDate: dossier.dueDate,
        dueTime: dossier.dueTime,
        toDigitise: papersToDigitise(dossier).length
      })
      const words = wordsOf(dossier.code, [{ applicant, authoriser }])
      insertWords.run(lastInsertRowid, foldText(words), placeTone(words))
    },
    update(dossier: Dossier): void {
      const { status, dueDate, dueTime, officialCode, dossierId, facts, accepted, frozen, reappointments } = dossier
      const { name, idNumber, phone } = facts.applicant
      if (accepted) enter.run({ dossierId, ...accepted.register })
      update.run({
        status,
        isOpen: isOpen(status),
        dueDate,
        dueTime,
        officialCode,
        dossierId,
        applicant: name,
        idNumber,
        phone: digitsOf(phone),
        reappointed: reappointments,
        receivedAt: frozen.receivedAt,
        toDigitise: papersToDigitise(dossier).length
      })
    },
    /** Every name that the dossier ever had finds it: a citizen comes with the one on the slip. */
    indexNames({ dossierId, code }: Dossier, people: readonly People[]): void {
      const words = wordsOf(code, people)
      replaceWords.run(foldText(words), placeTone(words), dossierId)
    },
    markUnsent(dossierId: string): void {
      openSending.run(dossierId)
      markUnsent.run(dossierId)
    },
    /** A file to be sent, with the event that tells of it; where nothing is accepted yet it waits for the record. */
    attach({ dossierId, accepted }: Dossier, file: PaperAttached, at: number): void {
      const { fileId, componentId, name, mediaType, size, sha256, pages = null, sources = [], reused } = file
      const again = { reused: reused ? FROM_ANOTHER_DOSSIER : NOT_REUSED, validUntil: reused?.validUntil ?? '' }
      attach.run({ fileId, dossierId, componentId, name, mediaType, size, sha256, at, pages, ...again })
      for (const source of sources) keepSource.run(fileId, source)
      if (accepted === null) return
      openSending.run(dossierId)
      markUnsent.run(dossierId)
    },
    /** Whether the record itself is still to be sent, and whether it may have arrived. */
    recordOf(dossierId: string): { readonly recordOpen: boolean; readonly doubtful: boolean } {
      const { recordOpen, doubtful } = recordSchema.parse(recordOf.get(dossierId))
      return { recordOpen: recordOpen === 1, doubtful: doubtful === 1 }
    },
    find(dossierId: string): DossierLine | undefined {
      const row = line.get(dossierId)
      return row === undefined ? undefined : readLine(row)
    }
  }
}
