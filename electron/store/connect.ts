import Database from 'better-sqlite3-multiple-ciphers'

/** An open connection. */
export type Db = Database.Database

const BUSY_MS = 5_000

/**
 * Opens an encrypted database (cipher aegis, raw 32-byte key) and reads its first page, so that a wrong key or a damaged
 * head shows at once. Throws what SQLite says; `errors.ts` knows what it means.
 */
export function connect(
  file: string,
  key: Uint8Array,
  mode: { readonly create: boolean; readonly readonly: boolean }
): Db {
  const db = new Database(file, { fileMustExist: !mode.create, readonly: mode.readonly, timeout: BUSY_MS })
  try {
    db.pragma("cipher = 'aegis'")
    db.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`)
    db.pragma('user_version')
    if (!mode.readonly) {
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
    }
    db.pragma('foreign_keys = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('secure_delete = ON')
    db.pragma('cache_size = -16000')
    db.pragma('trusted_schema = OFF')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
