import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Db } from './tables.ts'

const rowSchema = z.object({
  id: z.string(),
  code: z.string(),
  unit: z.string(),
  interface: z.string(),
  status: z.number(),
  body: z.string(),
  localId: z.string().nullable(),
  localCode: z.string().nullable(),
  operationId: z.string().nullable(),
  updates: z.number(),
  at: z.number()
})

const rowsSchema = z.array(rowSchema)
const filesSchema = z.array(z.object({ fileId: z.string(), field: z.string() }))

/** A dossier as it arrived. `body`: its fields, as canonical JSON. */
export type ArrivedDossier = z.infer<typeof rowSchema>
/** By what a dossier is looked for: its code, or what the counter that sent it calls it. */
export type DossierKey = 'code' | 'localId' | 'operationId'

/** Dossiers, each code once. Two of one local id can stand here: that a counter sent one twice must be seen, not hidden. */
export function createDossiers(db: Db) {
  const insert = db.prepare(
    `INSERT INTO dossier (id, code, unit, interface, status, body, localId, localCode, operationId, at)
     VALUES (@id, @code, @unit, @interface, @status, @body, @localId, @localCode, @operationId, @at)`
  )
  const by = {
    code: db.prepare('SELECT * FROM dossier WHERE code = ?'),
    localId: db.prepare('SELECT * FROM dossier WHERE localId = ? ORDER BY at, code'),
    operationId: db.prepare('SELECT * FROM dossier WHERE operationId = ?')
  }
  const all = db.prepare('SELECT * FROM dossier ORDER BY at, code')
  const update = db.prepare('UPDATE dossier SET body = ?, updates = updates + 1 WHERE id = ?')
  const setStatus = db.prepare('UPDATE dossier SET status = ? WHERE id = ?')
  const attach = db.prepare('INSERT INTO dossierFile VALUES (?, ?, ?)')
  const detachNamed = db.prepare("DELETE FROM dossierFile WHERE dossierId = ? AND field LIKE 'ThanhPhanHoSo%'")
  const attached = db.prepare('SELECT fileId, field FROM dossierFile WHERE dossierId = ? ORDER BY rowid')
  const search = (key: DossierKey, value: string) => rowsSchema.parse(by[key].all(value))
  return {
    add(dossier: Omit<ArrivedDossier, 'id' | 'updates'>): string {
      const id = randomUUID()
      insert.run({ ...dossier, id })
      return id
    },
    search,
    find: (code: string): ArrivedDossier | undefined => search('code', code)[0],
    all: () => rowsSchema.parse(all.all()),
    replaceBody: (id: string, body: string) => void update.run(body, id),
    setStatus: (id: string, status: number) => void setStatus.run(status, id),
    /** `field`: where in the dossier the file is named. */
    attach: (id: string, fileId: string, field: string) => void attach.run(id, fileId, field),
    /** Those that its fields named; what the province itself put there stays. */
    detachNamed: (id: string) => void detachNamed.run(id),
    filesOf: (id: string) => filesSchema.parse(attached.all(id))
  }
}
