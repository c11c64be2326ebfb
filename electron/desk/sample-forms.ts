import type { DesktopArgument, FileProblem } from '../../shared/contract/desktop-api.ts'
import { FORM_LAYOUTS } from '../../shared/domain/forms/form-layouts.ts'
import { layOutForm } from '../../shared/domain/forms/lay-out-form.ts'
import { isSampled, sampleForm } from '../../shared/domain/forms/sample-form.ts'
import { localDateTime } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { Seat } from './desk.ts'
import { saveFile } from './stored-pdf.ts'

type NotFound = { readonly kind: 'not-found' }

/** A filled sample of a form, marked MẪU, under the head of this unit; of nobody, and stored nowhere. */
export async function getSampleForm(
  { parts, settings }: Seat,
  { form }: DesktopArgument<'getSampleForm'>
): Promise<Result<Uint8Array, NotFound>> {
  if (!isSampled(form) || !FORM_LAYOUTS.some(({ id }) => id === form)) return fail({ kind: 'not-found' })
  const { headerLines, place, code: unitCode } = settings.unit
  const issuedAt = localDateTime(parts.clock.now())
  const day = `${issuedAt.slice(2, 4)}${issuedAt.slice(5, 7)}${issuedAt.slice(8, 10)}`
  const head = { form, headerLines, place, issuedAt, number: '01', code: `${unitCode}-${day}-0001` }
  const facts = sampleForm({ ...head, copies: 1, reprint: 0, preview: false, sample: true })
  return ok(await parts.pdf.make(layOutForm(facts)))
}

/** The same as a file where the clerk wants it. */
export async function saveSampleForm(
  seat: Seat,
  arg: DesktopArgument<'saveSampleForm'>
): Promise<Result<null, NotFound | FileProblem>> {
  const made = await getSampleForm(seat, arg)
  return made.ok ? saveFile(seat.parts, `MAU ${arg.form.replace('/', ' ')}.pdf`, made.value) : made
}
