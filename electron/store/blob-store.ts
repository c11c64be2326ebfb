import { createHash, hkdfSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fail, ok } from '../../shared/lib/result.ts'
import { besideOf, syncFolder, writeDurably } from './durable-file.ts'
import { attempt } from './errors.ts'
import { seal, unseal, unsealChunks } from './sealed.ts'
import type { BlobStore } from './store.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Encrypted files named by the hash of what they hold, under `folder`; the key is derived from the store's. */
export function createBlobStore(folder: string, storeKey: Uint8Array): BlobStore {
  const key = Buffer.from(hkdfSync('sha256', storeKey, Buffer.alloc(0), 'quay-mot-cua blobs v1', 32))
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  const get: BlobStore['get'] = (hash) => {
    if (!/^[0-9a-f]{64}$/.test(hash) || !existsSync(pathOf(hash))) return fail({ kind: 'not-found' })
    const bytes = unseal(key, readFileSync(pathOf(hash)))
    return bytes && sha256(bytes) === hash ? ok(new Uint8Array(bytes)) : fail({ kind: 'damaged' })
  }
  return {
    get,
    remove: (hash) => {
      rmSync(pathOf(hash), { force: true })
      rmSync(besideOf(pathOf(hash)), { force: true })
    },
    tidy: (hash) => rmSync(besideOf(pathOf(hash)), { force: true }),
    chunks: (hash) =>
      /^[0-9a-f]{64}$/.test(hash) && existsSync(pathOf(hash)) ? unsealChunks(key, pathOf(hash)) : undefined,
    put: (bytes) =>
      attempt(() => {
        const hash = sha256(bytes)
        // A damaged file of that name is mended by what it should have held.
        if (get(hash).ok) return hash
        const path = pathOf(hash)
        mkdirSync(dirname(path), { recursive: true })
        syncFolder(dirname(folder))
        syncFolder(folder)
        writeDurably(path, seal(key, bytes))
        return hash
      })
  }
}
