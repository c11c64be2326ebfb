import type { FileProblem, PageProblem } from '../../shared/contract/desktop-api.ts'
import type { PostMinutes } from '../../shared/contract/giving-calls.ts'
import { foldDossier } from '../../shared/domain/dossier/dossier.ts'
import { formOnDay } from '../../shared/domain/forms/form-in-force.ts'
import {
  broughtLine,
  givenLine,
  type MinutesLine,
  type PostDirection,
  sidesOf
} from '../../shared/domain/forms/handover/post-minutes.ts'
import { layOutForm } from '../../shared/domain/forms/lay-out-form.ts'
import { present } from '../../shared/lib/invariant.ts'
import { addDays, instantOf, localDateTime } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { Store } from '../store/store.ts'
import type { Seat } from './desk.ts'
import { saveFile } from './stored-pdf.ts'

/** Each side keeps one. */
const COPIES = 2

interface Minutes {
  readonly day: string
  readonly direction: PostDirection
}

/** Biên bản giao nhận with the post of a day: results handed to it, or dossiers that it brought (QĐ 45/2016/QĐ-TTg Điều 7, 9). */
export function getPostMinutes(seat: Seat, which: Minutes): Result<PostMinutes, never> {
  return ok(minutesOf(seat, which))
}

function minutesOf({ store }: Seat, { day, direction }: Minutes): PostMinutes {
  if (direction === 'brought')
    return { postmen: [], lines: store.post.brought(day).flatMap((id) => broughtOf(store, id)) }
  const given = store.post.given(instantOf(`${day}T00:00`), instantOf(`${addDays(day, 1)}T00:00`))
  const postmen = [...new Set(given.map(({ postman }) => postman).filter((name) => name !== ''))]
  return { postmen, lines: given.map(givenLine) }
}

/** A mistaken intake was never handed over. */
function broughtOf(store: Store, dossierId: string): MinutesLine[] {
  const history = store.dossiers.events(dossierId)
  const folded = foldDossier(history)
  const { voided, officialCode, code, facts } = present(folded.ok ? folded.value : undefined, 'dossier of the post')
  const about = { dossierId, code: officialCode ?? code, person: facts.applicant.name }
  const bodies = history.map(({ body }) => body)
  return voided === null ? [broughtLine(about, bodies)] : []
}

/** "Lưu PDF": the minutes where the clerk wants them. */
export async function savePostMinutes(
  seat: Seat,
  which: Minutes
): Promise<Result<null, FileProblem | { readonly kind: 'not-found' }>> {
  const pdf = await pdfOf(seat, which)
  return pdf ? saveFile(seat.parts, `${nameOf(which)}.pdf`, pdf) : fail({ kind: 'not-found' })
}

/** Prints the minutes, one for each side; without a printer of its own on the one of the slips. */
export async function printPostMinutes(
  seat: Seat,
  { printer: wanted, ...which }: Minutes & { readonly printer: string | null }
): Promise<Result<null, PageProblem | { readonly kind: 'not-found' }>> {
  const printer = wanted ?? seat.settings.printing.printer
  if (printer === null) return fail({ kind: 'printer-missing' })
  const pdf = await pdfOf(seat, which)
  if (!pdf) return fail({ kind: 'not-found' })
  const job = await seat.parts.printer.submit(printer, pdf, nameOf(which), 1)
  return job.ok ? ok(null) : job
}

const nameOf = ({ day, direction }: Minutes) =>
  `Bien ban giao nhan buu chinh ${day} - ${direction === 'given' ? 'giao' : 'nhan'}`

/** Undefined where there is nothing to hand over. Number and hour stay open: both are written when both sides sign. */
async function pdfOf(seat: Seat, which: Minutes): Promise<Uint8Array | undefined> {
  const { parts, settings } = seat
  const { postmen, lines } = minutesOf(seat, which)
  const layout = formOnDay('handover', which.day, settings.printing.receiptForm)
  if (lines.length === 0 || !layout) return undefined
  const { headerLines, place } = settings.unit
  return parts.pdf.make(
    layOutForm({
      ...{ kind: 'handover', form: layout.id, headerLines, place, issuedAt: localDateTime(parts.clock.now()) },
      ...{ number: '', code: '', copies: COPIES, reprint: 0, preview: false, sample: false },
      ...sidesOf(which.direction, headerLines.at(-1) ?? '', postmen),
      handedAt: which.day,
      dossiers: lines
    })
  )
}
