import type { FileProblem, PageProblem } from '../../shared/contract/desktop-api.ts'
import type { BookProblem } from '../../shared/contract/register-calls.ts'
import { formOnDay } from '../../shared/domain/forms/form-in-force.ts'
import { layOutForm } from '../../shared/domain/forms/lay-out-form.ts'
import type { RegisterBook, RegisterRow } from '../../shared/domain/register/book.ts'
import { yearBooks } from '../../shared/domain/register/year-books.ts'
import { invariant, present } from '../../shared/lib/invariant.ts'
import { localDateTime } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { Book } from '../print/pdf-maker.ts'
import { createTurns } from '../sync/turns.ts'
import type { Seat } from './desk.ts'
import { recorded } from './print-state.ts'
import { GAP_REASONS, volumesOf } from './register.ts'
import { saveFile } from './stored-pdf.ts'

/** Numbers that are read in one turn, some 5 ms (a year of 20,000 takes 1 s); then a clerk's save comes in. */
const SLICE = 100

interface VolumeOfYear {
  readonly year: number
  readonly volume: number
}

/** "Lưu PDF": a volume where the clerk wants it. */
export async function saveRegister(seat: Seat, which: VolumeOfYear): Promise<Result<null, BookProblem | FileProblem>> {
  const pdf = await bookPdf(seat, which)
  return pdf.ok ? saveFile(seat.parts, `${nameOf(which)}.pdf`, pdf.value) : pdf
}

/** Prints a volume; without a printer of its own on the one of the slips. */
export async function printRegister(
  seat: Seat,
  { printer: wanted, ...which }: VolumeOfYear & { readonly printer: string | null }
): Promise<Result<null, BookProblem | PageProblem>> {
  const printer = wanted ?? seat.settings.printing.printer
  if (printer === null) return fail({ kind: 'printer-missing' })
  const pdf = await bookPdf(seat, which)
  if (!pdf.ok) return pdf
  const job = await seat.parts.printer.submit(printer, pdf.value, nameOf(which), 1)
  return job.ok ? ok(null) : job
}

const nameOf = ({ year, volume }: VolumeOfYear) => `So theo doi ho so ${String(year)} - quyen ${String(volume)}`

/** The PDF of a volume. Its pages go on from those of the volumes before it in the year, as they were last drawn. */
async function bookPdf(seat: Seat, { year, volume }: VolumeOfYear): Promise<Result<Uint8Array, BookProblem>> {
  const books = await booksOf(seat, year)
  const at = books.findIndex((book) => book.volume === volume)
  const wanted = books[at]
  if (!wanted || wanted.rows.length === 0) return fail({ kind: 'not-found' })
  let firstPage = 1
  for (const before of books.slice(0, at).filter(({ rows }) => rows.length > 0)) {
    const kept = seat.store.register.pages(year, before.volume)
    const drawn = kept === undefined ? await draw(seat, before, firstPage) : undefined
    if (drawn?.ok === false) return drawn
    firstPage += kept ?? present(drawn, 'drawn volume').value.pages
  }
  const drawn = await draw(seat, wanted, firstPage)
  return drawn.ok ? ok(drawn.value.pdf) : drawn
}

/** Draws a volume; the pages of one that is closed are kept, for those after it. */
async function draw(seat: Seat, book: RegisterBook, firstPage: number): Promise<Result<Book, BookProblem>> {
  const { parts, settings, store } = seat
  const layout = formOnDay('register', book.openedOn, settings.printing.receiptForm)
  const document = layOutForm({
    kind: 'register',
    form: present(layout, 'layout of the register').id,
    headerLines: settings.unit.headerLines,
    place: settings.unit.place,
    issuedAt: localDateTime(parts.clock.now()),
    number: '',
    code: '',
    copies: 1,
    reprint: 0,
    preview: false,
    sample: false,
    book,
    firstPage
  })
  const drawn = await parts.pdf.makeBook(document).catch((error: unknown) => {
    parts.log.fault('draw register', error)
    return undefined
  })
  if (!drawn) return fail({ kind: 'book-not-drawn' })
  if (book.closedOn !== null) recorded(seat, store.register.keepPages(book.year, book.volume, drawn.pages))
  return ok(drawn)
}

/** Every volume of a year, read slice by slice so that the counter goes on meanwhile. */
async function booksOf(seat: Seat, year: number): Promise<RegisterBook[]> {
  const { store } = seat
  const turn = createTurns()
  const rows: RegisterRow[] = []
  const volumes = volumesOf(seat, year)
  for (const { volume, first, last } of volumes) {
    for (let from = first ?? 1; from <= (last ?? 0); from += SLICE) {
      await turn()
      const to = Math.min(from + SLICE - 1, last ?? 0)
      rows.push(...store.register.rows(year, volume, from, to).map(({ row }) => row))
    }
  }
  const opened = new Map(volumes.map(({ volume, openedOn }) => [volume, openedOn]))
  const closedOn = store.register.closing(year)?.closedOn ?? null
  const books = yearBooks({ year, rows, reasons: GAP_REASONS, opened, closedOn })
  invariant(books.ok, 'numbers of the register follow each other')
  return books.value
}
