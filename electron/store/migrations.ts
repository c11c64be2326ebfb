import type { Db } from './connect.ts'

/**
 * Numbered migrations: the position is the version that it leads to. A shipped one never changes;
 * test/fixtures/databases keeps a database of every shipped version.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- What the unit set, one row per change: the last one holds.
  CREATE TABLE settings (version INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
  CREATE TABLE clerk (id TEXT PRIMARY KEY, name TEXT NOT NULL, pinHash TEXT NOT NULL) STRICT;
  CREATE TABLE catalogue (version INTEGER PRIMARY KEY, name TEXT NOT NULL, json TEXT NOT NULL) STRICT;

  CREATE TABLE draft (
    draftId TEXT PRIMARY KEY, intake TEXT NOT NULL, place TEXT NOT NULL, savedAt INTEGER NOT NULL
  ) STRICT;

  -- What happened, append-only and chained: json is the canonical text that hash covers together with the hash before it.
  CREATE TABLE event (
    seq INTEGER PRIMARY KEY, eventId TEXT NOT NULL UNIQUE, dossierId TEXT NOT NULL, kind TEXT NOT NULL,
    at INTEGER NOT NULL, json TEXT NOT NULL, hash TEXT NOT NULL
  ) STRICT;
  CREATE INDEX event_dossier ON event (dossierId, seq);
  CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
  CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

  -- The dossier as its events tell it, folded in the transaction of each event.
  CREATE TABLE dossier (
    row INTEGER PRIMARY KEY, dossierId TEXT NOT NULL UNIQUE, operationId TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE, codeKind TEXT NOT NULL, day TEXT NOT NULL, unitCode TEXT NOT NULL,
    counterId TEXT NOT NULL, serial INTEGER NOT NULL,
    registerYear INTEGER NOT NULL, registerBook INTEGER NOT NULL, registerSerial INTEGER NOT NULL,
    applicant TEXT NOT NULL, idNumber TEXT NOT NULL, phone TEXT NOT NULL,
    procedureCode TEXT NOT NULL, procedureName TEXT NOT NULL,
    status INTEGER NOT NULL, isOpen INTEGER NOT NULL, receivedAt TEXT NOT NULL,
    dueDate TEXT NOT NULL, dueTime TEXT NOT NULL, sync TEXT NOT NULL,
    UNIQUE (registerYear, registerBook, registerSerial)
  ) STRICT;
  CREATE INDEX dossier_number ON dossier (day, codeKind, unitCode, serial);
  CREATE INDEX dossier_person ON dossier (idNumber) WHERE idNumber <> '';
  CREATE INDEX dossier_phone ON dossier (phone) WHERE phone <> '';
  CREATE INDEX dossier_due ON dossier (dueDate) WHERE isOpen = 1;
  CREATE INDEX dossier_unsent ON dossier (sync) WHERE sync <> 'acknowledged';

  -- Search words: folded without marks, and as written; nothing can be read back from it.
  CREATE VIRTUAL TABLE word USING fts5(
    folded, marked, content='', contentless_delete=1, detail='column', prefix='1 2 3 4 5',
    tokenize="unicode61 remove_diacritics 0"
  );

  CREATE TABLE mutation (
    operationId TEXT PRIMARY KEY, dossierId TEXT NOT NULL, eventId TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL, UNIQUE (dossierId, position)
  ) STRICT;
  CREATE INDEX mutation_waiting ON mutation (at) WHERE state <> 'acknowledged';

  CREATE TABLE print (
    printId TEXT PRIMARY KEY, dossierId TEXT NOT NULL, code TEXT NOT NULL, form TEXT NOT NULL,
    reprint INTEGER NOT NULL, copies INTEGER NOT NULL, state TEXT NOT NULL, failure TEXT, printer TEXT,
    pdfSha256 TEXT, at INTEGER NOT NULL, UNIQUE (dossierId, form, reprint)
  ) STRICT;
  CREATE INDEX print_unfinished ON print (at) WHERE state IN ('queued', 'failed');
  `,
  `
  -- The province's code of a dossier taken in under a provisional one: both are searched for, the printed one never changes.
  ALTER TABLE dossier ADD COLUMN officialCode TEXT;
  CREATE UNIQUE INDEX dossier_official ON dossier (officialCode) WHERE officialCode IS NOT NULL;

  -- How the sending of each dossier stands. isOpen: something of it is not acknowledged yet.
  CREATE TABLE sending (
    row INTEGER PRIMARY KEY, dossierId TEXT NOT NULL UNIQUE, remoteId TEXT, doubtful INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0, notBefore INTEGER NOT NULL DEFAULT 0, parked INTEGER NOT NULL DEFAULT 0,
    isOpen INTEGER NOT NULL DEFAULT 1
  ) STRICT;
  CREATE INDEX sending_open ON sending (row) WHERE isOpen = 1 AND parked = 0;
  CREATE INDEX sending_parked ON sending (row) WHERE parked = 1;
  INSERT INTO sending (dossierId) SELECT dossierId FROM dossier ORDER BY row;

  -- Why the province refused, and when it acknowledged.
  ALTER TABLE mutation ADD COLUMN reasons TEXT;
  ALTER TABLE mutation ADD COLUMN acknowledgedAt INTEGER;
  -- 1 from just before it is sent until an answer is stored: in between nobody knows whether it arrived.
  ALTER TABLE mutation ADD COLUMN tried INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX mutation_acknowledged ON mutation (acknowledgedAt) WHERE acknowledgedAt IS NOT NULL;

  -- Files of dossiers: the bytes lie encrypted beside the database under sha256. remote: the province holds it whole.
  CREATE TABLE file (
    fileId TEXT PRIMARY KEY, dossierId TEXT NOT NULL, componentId TEXT NOT NULL, name TEXT NOT NULL,
    mediaType TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, at INTEGER NOT NULL,
    sentBytes INTEGER NOT NULL DEFAULT 0, remote TEXT
  ) STRICT;
  CREATE INDEX file_dossier ON file (dossierId);

  -- What is remembered of the province: epoch, cursor, offset of its clock.
  CREATE TABLE province (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE province_change (changeId TEXT PRIMARY KEY, dossierId TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
  `,
  `
  CREATE INDEX dossier_without_code ON dossier (row) WHERE codeKind = 'provisional' AND officialCode IS NULL;
  ALTER TABLE sending ADD COLUMN lastTryAt INTEGER;
  CREATE INDEX file_unsent ON file (dossierId, size, sentBytes) WHERE remote IS NULL;

  -- Official codes fetched ahead: ready for their day, taken by a dossier, or a gap with its reason. Never used twice.
  CREATE TABLE pool_code (
    row INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, day TEXT NOT NULL, serial INTEGER NOT NULL,
    state TEXT NOT NULL, reason TEXT, dossierId TEXT, at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX pool_ready ON pool_code (day, row) WHERE state = 'ready';
  CREATE INDEX pool_gap ON pool_code (day, row) WHERE state = 'gap';
  `,
  `
  -- What went onto sticks, numbered for ever. writtenAt: the file was whole there; answeredAt: its acknowledgement was taken in.
  CREATE TABLE bundle (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, bundleId TEXT NOT NULL UNIQUE, madeAt INTEGER NOT NULL,
    counts TEXT NOT NULL, sha256 TEXT, writtenAt INTEGER, answeredAt INTEGER
  ) STRICT;
  -- isRecord: the record itself was to be made, not only what followed.
  CREATE TABLE bundle_operation (
    sequence INTEGER NOT NULL REFERENCES bundle, dossierId TEXT NOT NULL, operationId TEXT NOT NULL,
    isRecord INTEGER NOT NULL, PRIMARY KEY (sequence, operationId)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX bundle_operation_dossier ON bundle_operation (dossierId, sequence);
  CREATE TABLE bundle_file (
    sequence INTEGER NOT NULL REFERENCES bundle, dossierId TEXT NOT NULL, fileId TEXT NOT NULL,
    PRIMARY KEY (sequence, fileId)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX bundle_file_dossier ON bundle_file (dossierId, sequence);

  -- Sealed with a key derived from the one of the records.
  CREATE TABLE secret (name TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
  `,
  `
  -- A print is of the paper of one event: a second control slip is no reprint of the first.
  CREATE TABLE print_of_event (
    printId TEXT PRIMARY KEY, dossierId TEXT NOT NULL, eventId TEXT NOT NULL, code TEXT NOT NULL, form TEXT NOT NULL,
    reprint INTEGER NOT NULL, copies INTEGER NOT NULL, state TEXT NOT NULL, failure TEXT, printer TEXT,
    pdfSha256 TEXT, at INTEGER NOT NULL, UNIQUE (eventId, form, reprint)
  ) STRICT;
  INSERT INTO print_of_event
    SELECT printId, dossierId, (SELECT eventId FROM event WHERE event.dossierId = print.dossierId ORDER BY seq LIMIT 1),
      code, form, reprint, copies, state, failure, printer, pdfSha256, at FROM print ORDER BY rowid;
  DROP TABLE print;
  ALTER TABLE print_of_event RENAME TO print;
  CREATE INDEX print_unfinished ON print (at) WHERE state IN ('queued', 'failed');
  CREATE INDEX print_dossier ON print (dossierId);

  -- What each act of the counter became, so that a repeated press gets the first answer.
  CREATE TABLE act (
    operationId TEXT PRIMARY KEY, dossierId TEXT NOT NULL, eventId TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  -- The last number of each form in its year.
  CREATE TABLE paper_number (
    form TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (form, year)
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE dossier ADD COLUMN reappointed INTEGER NOT NULL DEFAULT 0;
  -- Where the counter waits for somebody: to be looked at, for papers, for money, to be collected.
  CREATE INDEX dossier_waits ON dossier (status) WHERE status IN (1, 5, 6, 9);
  CREATE INDEX dossier_day ON dossier (day);

  -- Books of certification: one number per paper certified, counted by book and year.
  CREATE TABLE certification (
    book TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, day TEXT NOT NULL,
    dossierId TEXT NOT NULL, eventId TEXT NOT NULL, PRIMARY KEY (book, year, number)
  ) STRICT, WITHOUT ROWID;
  -- Volumes of the register that were opened after the first, and the years that are closed.
  CREATE TABLE register_volume (
    year INTEGER NOT NULL, book INTEGER NOT NULL, openedOn TEXT NOT NULL, openedBy TEXT NOT NULL,
    PRIMARY KEY (year, book)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE register_closing (
    year INTEGER PRIMARY KEY, closedOn TEXT NOT NULL, closedBy TEXT NOT NULL
  ) STRICT;

  -- What citizens thought of the counter, with nothing that says who.
  CREATE TABLE rating (row INTEGER PRIMARY KEY, day TEXT NOT NULL, counterId TEXT NOT NULL, score INTEGER NOT NULL) STRICT;
  CREATE INDEX rating_day ON rating (day);
  `,
  `
  -- pages: how many images; reused: DuocTaiSuDung of the wire; original: the bytes as they came, where they were kept beside the PDF.
  ALTER TABLE file ADD COLUMN pages INTEGER;
  ALTER TABLE file ADD COLUMN reused INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE file ADD COLUMN validUntil TEXT NOT NULL DEFAULT '';
  -- Papers that lie here and have no scan. What was taken in before is not counted until something happens to it.
  ALTER TABLE dossier ADD COLUMN toDigitise INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX dossier_digitise ON dossier (row) WHERE toDigitise > 0;
  CREATE INDEX file_bytes ON file (sha256);
  CREATE INDEX print_bytes ON print (pdfSha256) WHERE pdfSha256 IS NOT NULL;

  -- Pages that were scanned and belong to no dossier yet, in the order they lie in. sourceSha256: the file they came out of,
  -- where it is to be kept. cover: what a cover sheet of ours on this page says.
  CREATE TABLE page (
    pageId TEXT PRIMARY KEY, position INTEGER NOT NULL, batchId TEXT NOT NULL, source TEXT NOT NULL, name TEXT NOT NULL,
    sha256 TEXT NOT NULL, size INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, dpi INTEGER NOT NULL,
    turn INTEGER NOT NULL, isBlank INTEGER NOT NULL, cover TEXT, thumbnail BLOB NOT NULL, sourceSha256 TEXT,
    dossierId TEXT, componentId TEXT, at INTEGER NOT NULL, droppedAt INTEGER
  ) STRICT;
  CREATE INDEX page_order ON page (position);
  CREATE INDEX page_bytes ON page (sha256);
  CREATE INDEX page_source ON page (sourceSha256) WHERE sourceSha256 IS NOT NULL;
  CREATE TABLE file_source (
    fileId TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (fileId, sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX file_source_bytes ON file_source (sha256);

  -- Stored bytes that nothing may point at: written down before they are written, looked at with the next opening.
  CREATE TABLE loose_blob (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  -- Files of the watched folder that were taken and could not be removed there.
  CREATE TABLE taken_file (mark TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `
]

/** The version that this application writes. */
export const SCHEMA_VERSION = MIGRATIONS.length

/** Brings a database to SCHEMA_VERSION, one transaction per step. False when it comes from a newer application. */
export function migrate(db: Db): boolean {
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version > SCHEMA_VERSION) return false
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < version) continue
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${String(index + 1)}`)
    }).immediate()
  }
  return true
}
