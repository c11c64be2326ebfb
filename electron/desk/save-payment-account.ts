import type { PaymentAccount } from '../../shared/domain/payment/account.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'

/** Keeps the account that fees are transferred to, with the other settings of the unit. */
export function savePaymentAccount(
  { desk, store, settings, parts }: Seat,
  payment: PaymentAccount
): Result<null, WriteRefusal> {
  const changed = { ...settings, payment }
  const kept = store.settings.save(changed)
  if (!kept.ok) return fail(refuseWrite(desk, kept.problem))
  if (desk.office) desk.office = { ...desk.office, settings: changed }
  parts.announce({ kind: 'changed', what: 'settings' })
  return ok(null)
}
