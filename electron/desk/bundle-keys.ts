import type { KeyHolder } from '../../shared/contract/bundle-views.ts'
import type { FileProblem, KeyProblem } from '../../shared/contract/desktop-api.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { IDENTITY_BYTES, type Identity, openIdentity, type PublicIdentity } from '../sync/bundle/identity.ts'
import { MAX_KEY_FILE_BYTES, readKeyText, writeKeyText } from '../sync/bundle/key-file.ts'
import { readChosen } from './chosen-file.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'
import { saveFile } from './stored-pdf.ts'

/** The province as its key file names it. */
export interface KnownProvince extends KeyHolder {
  readonly identity: PublicIdentity
}

/** The installation's own keys: made at the first use, and anew where a copy of the records got an id of its own. */
export function ownIdentity({ store, parts, desk }: Seat): Result<Identity, WriteRefusal> {
  const secret = store.secrets.find('bundle-identity')
  if (secret && Buffer.from(secret.subarray(IDENTITY_BYTES)).toString() === store.installationId)
    return ok(openIdentity(secret))
  const seeds = parts.random(IDENTITY_BYTES)
  const kept = store.secrets.keep('bundle-identity', Buffer.concat([seeds, Buffer.from(store.installationId)]))
  return kept.ok ? ok(openIdentity(seeds)) : fail(refuseWrite(desk, kept.problem))
}

/** The province whose key file was taken in, or undefined. */
export function knownProvince({ store }: Seat): KnownProvince | undefined {
  const text = store.secrets.find('province-key')
  const read = text && readKeyText(Buffer.from(text).toString())
  if (!read?.ok) return undefined
  const { owner, identity } = read.value
  return { name: owner.name, fingerprint: identity.fingerprint, identity }
}

/** Takes the province's key file in, once; another one only when the clerk says that it replaces the first. */
export async function importProvinceKey(
  seat: Seat,
  replace: boolean
): Promise<Result<KeyHolder, KeyProblem | WriteRefusal>> {
  const path = await seat.parts.chooseOpenPath('qmk')
  if (path === undefined) return fail({ kind: 'cancelled' })
  const chosen = await readChosen(path, MAX_KEY_FILE_BYTES)
  if (!chosen.ok) return fail({ kind: chosen.problem.kind === 'file-too-large' ? 'not-a-key-file' : 'file-unreadable' })
  const bytes = chosen.value
  const read = readKeyText(bytes.toString())
  if (!read.ok) return read
  const { owner, identity } = read.value
  if (owner.role !== 'province') return fail({ kind: 'not-a-key-file' })
  const known = knownProvince(seat)
  if (known && known.fingerprint !== identity.fingerprint && !replace) return fail({ kind: 'key-differs' })
  const kept = seat.store.secrets.keep('province-key', bytes)
  if (!kept.ok) return fail(refuseWrite(seat.desk, kept.problem))
  seat.parts.log.note('province key taken in', { fingerprint: identity.fingerprint })
  seat.parts.announce({ kind: 'changed', what: 'bundles' })
  return ok({ name: owner.name, fingerprint: identity.fingerprint })
}

/** Writes this counter's public keys where the clerk wants them, for the province to know its bundles by. */
export async function saveCounterKey(seat: Seat): Promise<Result<KeyHolder, FileProblem | WriteRefusal>> {
  const { settings, store, parts } = seat
  const own = ownIdentity(seat)
  if (!own.ok) return own
  const name = `${settings.unit.headerLines.at(-1) ?? ''}, ${settings.counter.name}`
  const { code: unitCode } = settings.unit
  const owner = { role: 'installation', name, unitCode, installationId: store.installationId } as const
  const text = writeKeyText(own.value, owner)
  const saved = await saveFile(parts, `${unitCode}-${settings.counter.id}.qmk`, Buffer.from(text))
  return saved.ok ? ok({ name, fingerprint: own.value.fingerprint }) : saved
}
