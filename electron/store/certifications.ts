import { z } from 'zod'
import { certifiedSchema } from '../../shared/domain/dossier/acts.ts'
import type { DossierEvent } from '../../shared/domain/dossier/event.ts'
import {
  CERTIFICATION_BOOKS,
  type CertificationBook,
  type CertificationEntry,
  type CertificationRow,
  nextCertification
} from '../../shared/domain/register/certification-books.ts'
import { present } from '../../shared/lib/invariant.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import type { Db } from './connect.ts'

const entrySchema = z.object({ book: z.enum(CERTIFICATION_BOOKS), number: z.number(), day: z.string() })
const rowSchema = entrySchema.extend({ person: z.string(), idNumber: z.string(), code: z.string(), json: z.string() })
const eventSchema = z.object({ body: certifiedSchema })

/** The certification books: numbers are given and entered inside the transaction of their event. */
export function createCertifications(db: Db) {
  const columns = 'certification.book, certification.number, certification.day'
  const last = db.prepare(
    `SELECT ${columns} FROM certification WHERE book = ? AND year = ? ORDER BY number DESC LIMIT 1`
  )
  const ofYear = db.prepare(`SELECT ${columns} FROM certification WHERE book = ? AND year = ? ORDER BY number`)
  // The day narrows what the primary key has found by book and year.
  const ofMonth = db.prepare(
    `SELECT ${columns}, dossier.applicant AS person, dossier.idNumber,
       coalesce(dossier.officialCode, dossier.code) AS code, event.json
     FROM certification JOIN dossier USING (dossierId) JOIN event USING (eventId)
     WHERE certification.book = ? AND certification.year = ? AND substr(certification.day, 1, 7) = ?
     ORDER BY certification.number`
  )
  const insert = db.prepare(
    'INSERT INTO certification (book, year, number, day, dossierId, eventId) VALUES (?, ?, ?, ?, ?, ?)'
  )
  return {
    /** Gives the next number of a book on a local day; each call of the same giver one more. */
    giver(day: string): (book: CertificationBook) => number {
      const year = Number(day.slice(0, 4))
      const given: CertificationEntry[] = []
      return (book) => {
        const known = last.all(book, year).map((row) => entrySchema.parse(row))
        const number = nextCertification([...known, ...given], book, year)
        given.push({ book, number, day })
        return number
      }
    },
    /** Enters the numbers of an event. One that stands in its book already fails the whole transaction. */
    enter({ body, dossierId, eventId, at }: DossierEvent): void {
      if (body.kind !== 'certified') return
      for (const { book, year, number } of body.entries)
        insert.run(book, year, number, localDate(at), dossierId, eventId)
    },
    /** Every number of a book in a year, rising. */
    entries: (book: CertificationBook, year: number): CertificationEntry[] =>
      ofYear.all(book, year).map((row) => entrySchema.parse(row)),
    /** The lines of a book in a month 'YYYY-MM', numbers rising. */
    rows: (book: CertificationBook, month: string): CertificationRow[] =>
      ofMonth.all(book, Number(month.slice(0, 4)), month).map(readRow)
  }
}

export type Certifications = ReturnType<typeof createCertifications>

function readRow(row: unknown): CertificationRow {
  const { json, ...line } = rowSchema.parse(row)
  const { entries, receiptNumber = '' } = eventSchema.parse(JSON.parse(json)).body
  const entry = present(
    entries.find(({ book, number }) => book === line.book && number === line.number),
    'entry of a certification'
  )
  const { what, pages, copies, feeVnd } = entry
  return { ...line, what, pages, copies, feeVnd, receiptNumber }
}
