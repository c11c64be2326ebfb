import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { closeDesk, recordFiles } from '../../electron/desk/open.ts'
import { createBlobStore } from '../../electron/store/blob-store.ts'
import { connect } from '../../electron/store/connect.ts'
import { KEY } from '../fixtures/store.ts'
import { openDrillDesk } from './papers-desk.ts'

/** What a kill left, once the records were opened again. */
export interface PapersLeft {
  /** Texts of the pages of the tray and of all pages of all scans in dossiers, as often as they are there. */
  readonly texts: readonly string[]
  /** Files that lie in the watched folder, by the text of their first page. */
  readonly inFolder: readonly string[]
  /** Stored bytes that no record points at. */
  readonly orphans: number
  /** Files that were not written to their end, and bytes that are not what a record says of them. */
  readonly halves: number
}

const HEAD = /^%PDF-1\.7\n|^.{4}(?=[a-z]+-\d+-\d+$)/su
const pointer = z.object({ sha256: z.string(), read: z.union([z.literal(0), z.literal(1)]) })
/** `read`: its text is one of what the clerk has; a kept source and a slip only must be there. */
const POINTERS = `SELECT sha256, 1 AS read FROM file UNION ALL SELECT sha256, 1 FROM page
  UNION ALL SELECT sha256, 0 FROM file_source UNION ALL SELECT sourceSha256, 0 FROM page WHERE sourceSha256 IS NOT NULL
  UNION ALL SELECT pdfSha256, 0 FROM print WHERE pdfSha256 IS NOT NULL`

/** Opens the records as the application does, then looks at all that lies there. */
export async function lookAtPapers(folder: string, watched: string): Promise<PapersLeft> {
  await closeDesk(await openDrillDesk(folder))
  const { database, blobs: place } = recordFiles(folder)
  const db = connect(database, KEY, { create: false, readonly: true })
  const pointers = db
    .prepare(POINTERS)
    .all()
    .map((row) => pointer.parse(row))
  db.close()
  const blobs = createBlobStore(place, KEY)
  const texts: string[] = []
  let halves = 0
  for (const { sha256, read } of pointers) {
    const bytes = blobs.get(sha256)
    if (!bytes.ok) halves += 1
    else if (read === 1) texts.push(...textsOf(bytes.value))
  }
  const known = new Set(pointers.map(({ sha256 }) => sha256))
  const names = existsSync(place)
    ? readdirSync(place, { recursive: true, withFileTypes: true }).flatMap((file) => (file.isFile() ? [file.name] : []))
    : []
  const whole = names.filter((name) => /^[0-9a-f]{64}$/.test(name))
  return {
    texts,
    inFolder: readdirSync(watched).flatMap((name) =>
      name.endsWith('.pdf') ? [basename(join(watched, name), '.pdf')] : []
    ),
    orphans: whole.filter((name) => !known.has(name)).length,
    halves: halves + names.length - whole.length
  }
}

/** The texts of the fake page maker's files: those of a PDF stand one behind the other, a page of the tray has one. */
const textsOf = (bytes: Uint8Array): string[] =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(HEAD, '')
    .split('\f')
    .map((text) => text.trim())
