import type { BundleDossier } from '../../../shared/contract/bundle.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { Account } from '../accounts.ts'
import { procedureCode } from '../check/catalogue.ts'
import { refusalOf, type Reason, type Refusal } from '../check/reasons.ts'
import { filled } from '../check/text.ts'
import { z } from 'zod'
import { faultOfCode } from '../desk/code-form.ts'
import type { Desk } from '../desk/desk.ts'
import { checkNew, takeNew } from '../desk/take-dossier.ts'
import { faultOfFile } from '../six-step/attached-file.ts'

export const BUNDLE = 'bundle'
/** A dossier that a counter sends was received there. */
const RECEIVED = 2

const schema = z.object({
  procedure: z.object({ code: procedureCode }),
  applicant: z.object({ name: filled(500) }),
  receivedAt: filled(20)
})

/** Puts a dossier of a bundle down under the code that it brings, or under one of the province. Brought by the network before, it is there. */
export function takeRecord(desk: Desk, account: Account, line: BundleDossier, now: number): Result<null, Refusal> {
  const { operationId, dossierId, accepted } = line
  const record = desk.record()
  const before =
    record.dossiers.search('operationId', operationId)[0] ?? record.dossiers.search('localId', dossierId)[0]
  const sameCode = line.code === null ? undefined : record.dossiers.find(line.code)
  // A real interface knows none of our ids: then the code alone says that it is there.
  if (before?.unit === account.unit || (sameCode?.unit === account.unit && sameCode.localId === null)) {
    desk.observe().count('duplicateRequests')
    return ok(null)
  }
  const parsed = schema.safeParse(accepted)
  const reasons: Reason[] = [
    ...(parsed.success ? [] : refusalOf(parsed.error).reasons),
    ...reasonIf('unit.code', accepted.unit.code === account.unit ? undefined : 'không phải đơn vị của tài khoản'),
    ...reasonIf('code', line.code === null ? undefined : faultOfCode(line.code, account, record, false)),
    ...line.files.flatMap(({ remote, sha256 }, i) =>
      remote === null ? [] : faultOfFile(desk, account.unit, { fileId: remote, sha256, field: `files[${String(i)}]` })
    )
  ]
  if (reasons.length > 0) return refuse(desk, now, line.code, { kind: 'invalid', reasons })
  const dossier = {
    code: line.code ?? record.codes.issue(account.unit, now),
    field: 'code',
    unit: account.unit,
    interface: BUNDLE,
    status: RECEIVED,
    body: {
      MaTTHC: accepted.procedure.code,
      ChuHoSo: accepted.applicant.name,
      SoGiayToChuHoSo: accepted.applicant.idNumber,
      banGhi: accepted
    },
    files: line.files.flatMap(({ remote, componentId }) =>
      remote === null ? [] : [{ fileId: remote, field: componentId }]
    )
  }
  const checked = checkNew(desk, dossier)
  if (!checked.ok) return refuse(desk, now, line.code, checked.problem)
  takeNew(desk, { now, localId: dossierId, localCode: accepted.code, operationId }, dossier)
  return ok(null)
}

const reasonIf = (field: string, reason: string | undefined): Reason[] =>
  reason === undefined ? [] : [{ field, reason }]

/** A refusal is seen at the province too. */
function refuse(desk: Desk, now: number, code: string | null, refusal: Refusal): Result<null, Refusal> {
  desk.observe().refusal({ at: now, interface: BUNDLE, operation: 'HoSo', code, reasons: refusal.reasons })
  return fail(refusal)
}
