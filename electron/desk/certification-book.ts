import type { FileProblem } from '../../shared/contract/desktop-api.ts'
import type { CertificationMonth } from '../../shared/contract/certification-views.ts'
import { formOnDay } from '../../shared/domain/forms/form-in-force.ts'
import { layOutForm } from '../../shared/domain/forms/lay-out-form.ts'
import {
  type CertificationBook,
  type CertificationRow,
  monthOfCertification,
  type MonthProblem
} from '../../shared/domain/register/certification-books.ts'
import { localDate, localDateTime } from '../../shared/lib/plain-date.ts'
import { present } from '../../shared/lib/invariant.ts'
import { ok, type Result } from '../../shared/lib/result.ts'
import { maskId } from '../../shared/lib/text.ts'
import type { Seat } from './desk.ts'
import { saveFile } from './stored-pdf.ts'

/** A book and its month 'YYYY-MM'. */
interface MonthOfBook {
  readonly book: CertificationBook
  readonly month: string
}

/** The lines of a certification book in a month for the screen; identity numbers masked. */
export function getCertificationBook(seat: Seat, arg: MonthOfBook): Result<CertificationMonth, MonthProblem> {
  const rows = rowsOf(seat, arg)
  if (!rows.ok) return rows
  return ok({ ...arg, rows: rows.value.map(({ idNumber, ...row }) => ({ ...row, idMasked: maskId(idNumber) })) })
}

/** A month of a certification book as a PDF of the clerk's choice, to be printed and bound (TT 01/2020/TT-BTP Điều 13). */
export async function saveCertificationBook(
  seat: Seat,
  arg: MonthOfBook
): Promise<Result<null, FileProblem | MonthProblem>> {
  const rows = rowsOf(seat, arg)
  if (!rows.ok) return rows
  const { parts, settings } = seat
  const at = parts.clock.now()
  const pdf = await parts.pdf.make(
    layOutForm({
      ...{ kind: 'certification-book', ...arg, rows: rows.value, isOver: arg.month < localDate(at).slice(0, 7) },
      ...{
        form: present(formOnDay('certification-book', localDate(at)), 'layout of a certification book').id,
        number: '',
        code: '',
        copies: 1,
        reprint: 0
      },
      ...{ preview: false, sample: false, issuedAt: localDateTime(at) },
      headerLines: settings.unit.headerLines,
      place: settings.unit.place
    })
  )
  return saveFile(parts, `So chung thuc ${SAFE_NAMES[arg.book]} ${arg.month}.pdf`, pdf)
}

/** The books in the name of a file: a stroke may not stand in one. */
const SAFE_NAMES = {
  'SCT/BS': 'SCT-BS',
  'SCT/CK,ĐC': 'SCT-CK-DC',
  'SCT/CKND': 'SCT-CKND',
  'SCT/HĐ,GD': 'SCT-HD-GD'
} as const satisfies Record<CertificationBook, string>

function rowsOf({ store }: Seat, { book, month }: MonthOfBook): Result<CertificationRow[], MonthProblem> {
  const whole = monthOfCertification(store.certifications.entries(book, Number(month.slice(0, 4))), book, month)
  return whole.ok ? ok(store.certifications.rows(book, month)) : whole
}
