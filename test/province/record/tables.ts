import Database from 'better-sqlite3-multiple-ciphers'

/** An open connection. */
export type Db = Database.Database

const TABLES = `
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS session (
  token TEXT PRIMARY KEY, interface TEXT NOT NULL, unit TEXT NOT NULL, expiresAt INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS issuedCode (
  code TEXT PRIMARY KEY, unit TEXT NOT NULL, day TEXT NOT NULL, serial INTEGER NOT NULL, at INTEGER NOT NULL,
  UNIQUE (unit, day, serial)) STRICT;
CREATE TABLE IF NOT EXISTS dossier (
  id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, unit TEXT NOT NULL, interface TEXT NOT NULL, status INTEGER NOT NULL,
  body TEXT NOT NULL, localId TEXT, localCode TEXT, operationId TEXT, updates INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS dossierByLocalId ON dossier (localId);
CREATE INDEX IF NOT EXISTS dossierByOperation ON dossier (operationId);
CREATE TABLE IF NOT EXISTS step (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, dossierId TEXT NOT NULL REFERENCES dossier, body TEXT NOT NULL,
  at INTEGER NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS stepByDossier ON step (dossierId);
CREATE TABLE IF NOT EXISTS statusChange (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, dossierId TEXT NOT NULL REFERENCES dossier, status INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('counter', 'province')), body TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS statusByDossier ON statusChange (dossierId);
CREATE TABLE IF NOT EXISTS file (
  id TEXT PRIMARY KEY, unit TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
  complete INTEGER NOT NULL, source TEXT NOT NULL CHECK (source IN ('counter', 'province')), at INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS dossierFile (
  dossierId TEXT NOT NULL REFERENCES dossier, fileId TEXT NOT NULL REFERENCES file, field TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS fileByDossier ON dossierFile (dossierId);
CREATE TABLE IF NOT EXISTS operation (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, fingerprint TEXT NOT NULL, answer TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS installation (
  installationId TEXT PRIMARY KEY, unit TEXT NOT NULL, keyFile TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS importedBundle (
  bundleId TEXT PRIMARY KEY, installationId TEXT NOT NULL REFERENCES installation, sequence INTEGER NOT NULL,
  sha256 TEXT NOT NULL, lines TEXT NOT NULL, at INTEGER NOT NULL, UNIQUE (installationId, sequence)) STRICT;
`

/** Opens the province's database, made when it is not there. Safe against a killed process; a power cut is not tried here. */
export function openTables(file: string): Db {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.pragma('foreign_keys = ON')
  db.exec(TABLES)
  return db
}
