import type { FileProblem, PageProblem } from '../../../shared/contract/desktop-api.ts'
import { coverSheets } from '../../../shared/domain/forms/cover-sheets.ts'
import { isKeptPaper } from '../../../shared/domain/papers/kept.ts'
import { localDateTime } from '../../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { Seat } from '../desk.ts'
import { saveFile } from '../stored-pdf.ts'

type NotFound = { readonly kind: 'not-found' }

/** "Lưu PDF": a cover sheet for each line of the checklist of which something lies here. */
export async function saveCovers(seat: Seat, dossierId: string): Promise<Result<null, NotFound | FileProblem>> {
  const made = await coversOf(seat, dossierId)
  return made.ok ? saveFile(seat.parts, `${made.value.name}.pdf`, made.value.pdf) : made
}

/** Prints them; without a printer of its own on the one of the slips. */
export async function printCovers(
  seat: Seat,
  { dossierId, printer: wanted }: { readonly dossierId: string; readonly printer: string | null }
): Promise<Result<null, NotFound | PageProblem>> {
  const printer = wanted ?? seat.settings.printing.printer
  if (printer === null) return fail({ kind: 'printer-missing' })
  const made = await coversOf(seat, dossierId)
  if (!made.ok) return made
  const job = await seat.parts.printer.submit(printer, made.value.pdf, made.value.name, 1)
  return job.ok ? ok(null) : job
}

async function coversOf(
  { store, parts }: Seat,
  dossierId: string
): Promise<Result<{ readonly pdf: Uint8Array; readonly name: string }, NotFound>> {
  const dossier = store.dossiers.current(dossierId)
  if (!dossier) return fail({ kind: 'not-found' })
  const { frozen, papers, facts } = dossier
  const lines = frozen.procedure.components.flatMap(({ id, name: paper }, i) =>
    papers.some((entry) => entry.componentId === id && isKeptPaper(entry)) ? [{ line: i + 1, paper }] : []
  )
  if (lines.length === 0) return fail({ kind: 'not-found' })
  const code = dossier.officialCode ?? dossier.code
  const pdf = await parts.pdf.make(
    coverSheets({
      ...{ code, lines, applicant: facts.applicant.name, procedure: frozen.procedure.name },
      madeAt: localDateTime(parts.clock.now())
    })
  )
  return ok({ pdf, name: `To bia quet ${code}` })
}
