import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { MachineVault } from '../../shared/contract/ports.ts'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { writeDurably } from './durable-file.ts'
import { isDiskFull } from './errors.ts'
import { stretch } from './pin.ts'
import { normaliseRecoveryKey } from './recovery-key.ts'
import { seal, unseal } from './sealed.ts'

const KEY_BYTES = 32
const SALT_BYTES = 16
const hex = z.string().regex(/^([0-9a-f]{2})+$/)

/** keys.json: the one data key, wrapped by the machine's user session and by the office recovery key. Bytes in hex. */
const keyFileSchema = z.object({
  version: z.literal(1),
  byMachine: hex,
  byRecovery: z.object({ salt: hex, sealed: hex }),
  /** Epoch ms at which the records were whole for the first time; null while the set-up is under way. */
  setUpAt: z.number().int().nullable()
})
export type KeyFile = z.infer<typeof keyFileSchema>

const bytesOf = (text: string) => Buffer.from(text, 'hex')
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** A fresh data key with both wraps. */
export async function createKeys(
  vault: MachineVault,
  recoveryKey: string,
  random: (bytes: number) => Uint8Array
): Promise<Result<{ readonly file: KeyFile; readonly key: Uint8Array }, { readonly kind: 'vault-unavailable' }>> {
  if (!(await vault.available())) return fail({ kind: 'vault-unavailable' })
  const key = random(KEY_BYTES)
  const salt = random(SALT_BYTES)
  const sealed = seal(await stretch(normaliseRecoveryKey(recoveryKey), salt), key)
  const byMachine = hexOf(await vault.wrap(key))
  return ok({
    key,
    file: { version: 1, byMachine, byRecovery: { salt: hexOf(salt), sealed: hexOf(sealed) }, setUpAt: null }
  })
}

/** The data key through the machine. `key-lost`: another profile, another disk; the recovery key is the way in. */
export async function openKeys(
  file: KeyFile,
  vault: MachineVault
): Promise<Result<Uint8Array, { readonly kind: 'key-lost' }>> {
  const key = await vault.unwrap(bytesOf(file.byMachine))
  return key?.byteLength === KEY_BYTES ? ok(key) : fail({ kind: 'key-lost' })
}

/** The data key through the sealed recovery key, and the file with a new wrap for this machine. */
export async function openWithRecovery(
  file: KeyFile,
  typed: string,
  vault: MachineVault
): Promise<Result<{ readonly key: Uint8Array; readonly file: KeyFile }, { readonly kind: 'recovery-key-wrong' }>> {
  const { salt, sealed } = file.byRecovery
  const key = unseal(await stretch(normaliseRecoveryKey(typed), bytesOf(salt)), bytesOf(sealed))
  if (!key) return fail({ kind: 'recovery-key-wrong' })
  const byMachine = (await vault.available()) ? hexOf(await vault.wrap(key)) : file.byMachine
  return ok({ key, file: { ...file, byMachine } })
}

/** keys.json and its copy as they stand. */
export interface KeyFiles {
  readonly first: KeyFile | undefined
  readonly copy: KeyFile | undefined
  /** The one that says that the records are whole: never untrue, while the other may be what stood there before. */
  readonly marked: KeyFile | undefined
  /** One is there and does not read. A power cut does not do that: they are written whole. */
  readonly damaged: boolean
}

/** Reads keys.json and its copy. */
export function readKeyFiles(path: string): KeyFiles {
  const [first, copy] = [tryRead(path), tryRead(copyOf(path))]
  const marked = [first, copy].find((file) => file !== undefined && file.setUpAt !== null)
  const damaged = (!first && existsSync(path)) || (!copy && existsSync(copyOf(path)))
  return { first, copy, marked, damaged }
}

/** Reads keys.json, or the copy beside it when a byte of it was lost. */
export function readKeyFile(path: string): Result<KeyFile, { readonly kind: 'unreadable' }> {
  const { first, copy, marked } = readKeyFiles(path)
  const file = marked ?? first ?? copy
  return file ? ok(file) : fail({ kind: 'unreadable' })
}

function tryRead(path: string): KeyFile | undefined {
  try {
    return keyFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // Missing or damaged: the copy or the sentence on the screen is the answer.
    return undefined
  }
}

/** Losing this file would lose every record, so it stands there twice. */
export const copyOf = (path: string): string => path.replace(/\.json$/, '.copy.json')

/** Writes keys.json and its copy durably. */
export function writeKeyFile(path: string, file: KeyFile): Result<null, { readonly kind: 'disk-full' }> {
  try {
    const bytes = Buffer.from(`${JSON.stringify(file, null, 2)}\n`)
    writeDurably(path, bytes)
    writeDurably(copyOf(path), bytes)
    return ok(null)
  } catch (error) {
    if (isDiskFull(error)) return fail({ kind: 'disk-full' })
    throw error
  }
}

/** Writes both unless both say exactly this already. */
export function keepKeyFiles(path: string, file: KeyFile): ReturnType<typeof writeKeyFile> {
  const { first, copy } = readKeyFiles(path)
  const wanted = canonicalJson(file)
  return [first, copy].every((each) => each && canonicalJson(each) === wanted) ? ok(null) : writeKeyFile(path, file)
}
