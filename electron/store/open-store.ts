import { statSync } from 'node:fs'
import { z } from 'zod'
import type { Ids } from '../../shared/contract/ports.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { createCertifications } from './certifications.ts'
import { checkFile } from './check-file.ts'
import { connect, type Db } from './connect.ts'
import { createConnectionTable } from './connection.ts'
import { createBundleBook } from './bundle-book.ts'
import { createDossiers } from './dossiers.ts'
import { isDamage, isDiskFull } from './errors.ts'
import { createEventLog, findBrokenLink } from './event-log.ts'
import { createFiles } from './files.ts'
import { createLooseBlobs } from './loose-blobs.ts'
import { migrate } from './migrations.ts'
import { createOfficeTables } from './office-tables.ts'
import { createOutbox } from './outbox.ts'
import { createPool } from './pool.ts'
import { createPost } from './post.ts'
import { createPrints } from './prints.ts'
import { createRatings } from './ratings.ts'
import { checkInThread, createReader } from './reader.ts'
import { createRegister } from './register.ts'
import { createSearch } from './search.ts'
import { createSecrets } from './secrets.ts'
import { createSyncViews } from './sync-views.ts'
import { createTray } from './tray.ts'
import type { OpenProblem, Store } from './store.ts'

export interface OpenOptions {
  readonly file: string
  /** 32 bytes. */
  readonly key: Uint8Array
  /** Built store-worker; null = search and check on the calling thread. */
  readonly workerFile: string | null
  readonly ids: Ids
  /** False once the unit has been set up: missing records are then never made anew. */
  readonly create: boolean
  /** Most pages the file may have; a small one is what a full disk looks like. */
  readonly maxPages?: number
}

/** Opens the records, brings them to this application's version, or says why not and leaves them as they are. */
export function openStore(options: OpenOptions): Result<Store, OpenProblem> {
  let db: Db | undefined
  try {
    // SQLite takes an empty file for a new one, and throws away the write-ahead log beside it.
    if (!options.create && statSync(options.file).size === 0) return fail({ kind: 'damaged' })
    db = connect(options.file, options.key, { create: options.create, readonly: false })
    if (options.maxPages !== undefined) db.pragma(`max_page_count = ${String(options.maxPages)}`)
    if (!migrate(db)) {
      db.close()
      return fail({ kind: 'newer-version' })
    }
    return ok(storeOver(db, options))
  } catch (error) {
    db?.close()
    if (isDamage(error)) return fail({ kind: 'damaged' })
    if (isDiskFull(error)) return fail({ kind: 'disk-full' })
    return fail({ kind: 'unreadable' })
  }
}

function storeOver(db: Db, { file, key, workerFile, ids }: OpenOptions): Store {
  const installationId = installationOf(db, ids)
  const events = createEventLog(db, installationId)
  const prints = createPrints(db, ids)
  const { search, counts } = createSearch(db)
  const reader = workerFile === null ? undefined : createReader(workerFile, { file, key })
  const pool = createPool(db)
  const certifications = createCertifications(db)
  const looseBlobs = createLooseBlobs(db)
  const dossiers = createDossiers(db, ids, events, prints, pool)
  return {
    installationId,
    ...createOfficeTables(db),
    dossiers: {
      ...dossiers,
      search(query) {
        const whole = { next: query.today, soon: query.today, ...query }
        return reader ? reader.search(whole) : Promise.resolve(search(whole))
      },
      counts
    },
    tray: createTray(db, looseBlobs).port,
    files: createFiles(db),
    looseBlobs: { expect: looseBlobs.expect, sweep: looseBlobs.sweep },
    events: { last: () => events.last(), findBrokenLink: () => findBrokenLink(db) },
    certifications: { entries: certifications.entries, rows: certifications.rows },
    prints: prints.port,
    pool: pool.port,
    connection: createConnectionTable(db),
    register: createRegister(db),
    ratings: createRatings(db),
    post: createPost(db),
    sync: createSyncViews(db),
    outbox: (blobs) => createOutbox({ db, events, dossiers, blobs }),
    bundles: (blobs) => createBundleBook({ db, events, outbox: createOutbox({ db, events, dossiers, blobs }), blobs }),
    secrets: createSecrets(db, key),
    checkIntegrity: () =>
      workerFile === null ? Promise.resolve(checkFile(file, key)) : checkInThread(workerFile, { file, key }),
    async close() {
      await reader?.close()
      db.close()
    }
  }
}

const valueSchema = z.object({ value: z.string() }).optional()

/** Given once, with the first opening. */
function installationOf(db: Db, ids: Ids): string {
  const known = valueSchema.parse(db.prepare("SELECT value FROM meta WHERE key = 'installation'").get())
  if (known) return known.value
  const fresh = ids.next()
  db.prepare("INSERT INTO meta (key, value) VALUES ('installation', ?)").run(fresh)
  return fresh
}
