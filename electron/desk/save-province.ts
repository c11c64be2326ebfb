import { type Connection, sharesSecret } from '../../shared/contract/connection.ts'
import type { DesktopArgument, SaveProvinceProblem, SecretProblem } from '../../shared/contract/desktop-api.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'

/** Keeps how the province is reached, the secret wrapped by the machine, and begins to send that way. */
export async function saveProvince(
  seat: Seat,
  { connection, secret }: DesktopArgument<'saveProvince'>
): Promise<Result<null, SaveProvinceProblem | WriteRefusal>> {
  const { store, line, parts, desk } = seat
  const wrapped = secret === null ? keptSecret(seat, connection) : await wrap(seat, secret)
  if (!wrapped.ok) return wrapped
  const saved = store.connection.save(connection, wrapped.value)
  if (!saved.ok) return fail(refuseWrite(desk, saved.problem))
  parts.log.note('province connected', { interface: connection.kind })
  await line.open()
  return ok(null)
}

/** Ends the connection and forgets its secret; what is unsent stays and waits. */
export async function forgetProvince({ store, line, parts, desk }: Seat): Promise<Result<null, WriteRefusal>> {
  const forgotten = store.connection.forget()
  if (!forgotten.ok) return fail(refuseWrite(desk, forgotten.problem))
  parts.log.note('province disconnected')
  await line.open()
  return ok(null)
}

/** The wrapped secret that is kept, where it may go: to the system and the account it was given for. */
export function keptSecret({ store }: Seat, connection: Connection): Result<Uint8Array, SecretProblem> {
  const before = store.connection.find()
  const kept = store.connection.findSecret()
  if (!before || !kept || !sharesSecret(before, connection)) return fail({ kind: 'secret-missing' })
  return ok(kept)
}

async function wrap(
  { parts: { vault } }: Seat,
  secret: string
): Promise<Result<Uint8Array, { readonly kind: 'vault-unavailable' }>> {
  if (!(await vault.available())) return fail({ kind: 'vault-unavailable' })
  return ok(await vault.wrap(Buffer.from(secret, 'utf8')))
}
