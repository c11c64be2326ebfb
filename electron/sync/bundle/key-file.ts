import { sign, verify } from 'node:crypto'
import { type BundleProblem, type KeyFileContent, keyFileSchema } from '../../../shared/contract/bundle.ts'
import { canonicalJson } from '../../../shared/lib/canonical-json.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { type Identity, type PublicIdentity, publicIdentity, rawPublic } from './identity.ts'

/** Whose keys a key file holds. */
export type KeyOwner = Pick<KeyFileContent, 'role' | 'name' | 'unitCode' | 'installationId'>

/** A key file that holds together. Whether it is really the province's is for people: they compare the fingerprint. */
export interface ReadKeyFile {
  readonly owner: KeyOwner
  readonly identity: PublicIdentity
}

/** No key file comes near this. */
export const MAX_KEY_FILE_BYTES = 8 * 1024

/** The text of a key file (`.qmk`), signed by the key that it carries. */
export function writeKeyText(identity: Identity, owner: KeyOwner): string {
  const body = {
    format: 'quay-mot-cua/public-key',
    version: 1,
    ...owner,
    signing: rawPublic(identity.signing),
    agreement: rawPublic(identity.agreement)
  } as const
  const signature = sign(null, Buffer.from(canonicalJson(body)), identity.signingPrivate).toString('base64url')
  return `${JSON.stringify({ ...body, signature }, null, 2)}\n`
}

/** Reads a key file, or says why it is none. */
export function readKeyText(text: string): Result<ReadKeyFile, BundleProblem> {
  const parsed = keyFileSchema.safeParse(parseJson(text))
  if (!parsed.success) return fail({ kind: 'not-a-key-file' })
  const { signature, ...body } = parsed.data
  const identity = publicIdentity(body.signing, body.agreement)
  if (!verify(null, Buffer.from(canonicalJson(body)), identity.signing, Buffer.from(signature, 'base64url')))
    return fail({ kind: 'tampered' })
  const { role, name, unitCode, installationId } = body
  return ok({ owner: { role, name, unitCode, installationId }, identity })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON at all: the schema refuses undefined.
    return undefined
  }
}
