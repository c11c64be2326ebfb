import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Db } from './tables.ts'

const rowSchema = z.object({
  id: z.string(),
  unit: z.string(),
  name: z.string(),
  /** Announced bytes; on disk there may be fewer while it is coming in. */
  size: z.number(),
  sha256: z.string(),
  complete: z.number().transform((value) => value === 1),
  source: z.enum(['counter', 'province']),
  at: z.number()
})

const foundSchema = rowSchema.optional()
const rowsSchema = z.array(rowSchema)
const countSchema = z.number()
const idSchema = z.uuid()

/** A file as it was announced. HashTepTin is its SHA-256 in lower-case hex. */
export type ArrivedFile = z.infer<typeof rowSchema>
type NewFile = Pick<ArrivedFile, 'unit' | 'name' | 'at' | 'source'>

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Files under `folder`, each with an id of its own: two papers with the same bytes are two files. */
export function createFiles(db: Db, folder: string) {
  const insert = db.prepare('INSERT INTO file VALUES (@id, @unit, @name, @size, @sha256, @complete, @source, @at)')
  const find = db.prepare('SELECT * FROM file WHERE id = ?')
  const all = db.prepare('SELECT * FROM file ORDER BY at, id')
  const complete = db.prepare('UPDATE file SET complete = 1 WHERE id = ?')
  const sameBytes = db.prepare('SELECT count(*) FROM file WHERE sha256 = ? AND unit = ?').pluck()
  const pathOf = (id: string) => join(folder, idSchema.parse(id))
  const add = (
    file: NewFile & Pick<ArrivedFile, 'size' | 'sha256'>,
    bytes: Uint8Array,
    whole: boolean
  ): ArrivedFile => {
    const id = randomUUID()
    writeFileSync(pathOf(id), bytes, { flush: true })
    insert.run({ ...file, id, complete: whole ? 1 : 0 })
    return { ...file, id, complete: whole }
  }
  return {
    find: (id: string): ArrivedFile | undefined => foundSchema.parse(find.get(id)),
    all: () => rowsSchema.parse(all.all()),
    /** A file that came in one piece. */
    put: (file: NewFile, bytes: Uint8Array) =>
      add({ ...file, size: bytes.byteLength, sha256: sha256(bytes) }, bytes, true),
    /** A file whose bytes come later, by offset. */
    announce: (file: NewFile & Pick<ArrivedFile, 'size' | 'sha256'>) => add(file, new Uint8Array(), file.size === 0),
    /** Bytes that are here: the length on disk is the truth, also after a kill. */
    offsetOf: (id: string) => statSync(pathOf(id)).size,
    /** Opens the end of a file that is coming in. `close` returns when the bytes are on disk. */
    append(id: string) {
      const handle = openSync(pathOf(id), 'a')
      return {
        write(bytes: Uint8Array) {
          for (let written = 0; written < bytes.byteLength;) written += writeSync(handle, bytes, written)
        },
        close() {
          fsyncSync(handle)
          closeSync(handle)
        }
      }
    },
    /** Takes the bytes of a file away whose row was rolled back. */
    dropBytes: (id: string) => rmSync(pathOf(id), { force: true }),
    setComplete: (id: string) => void complete.run(id),
    /** Forgets the bytes that came: they were not the announced ones. */
    empty: (id: string) => truncateSync(pathOf(id)),
    bytes: (id: string) => readFileSync(pathOf(id)),
    /** The hash of what is on disk now, whatever was announced. */
    async hashOnDisk(id: string): Promise<string> {
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(pathOf(id))) hash.update(chunk as Buffer)
      return hash.digest('hex')
    },
    countOf: (hash: string, unit: string) => countSchema.parse(sameBytes.get(hash, unit))
  }
}
