import { z } from 'zod'
import type { Db } from './connect.ts'
import { attempt } from './errors.ts'
import type { LooseBlobs } from './paper-records.ts'

const looseSchema = z.object({ sha256: z.string() })

/** Everything in the records that points at stored bytes. */
const POINTED_AT = `EXISTS (SELECT 1 FROM file WHERE file.sha256 = loose_blob.sha256)
  OR EXISTS (SELECT 1 FROM file_source WHERE file_source.sha256 = loose_blob.sha256)
  OR EXISTS (SELECT 1 FROM page WHERE page.sha256 = loose_blob.sha256)
  OR EXISTS (SELECT 1 FROM page WHERE page.sourceSha256 = loose_blob.sha256)
  OR EXISTS (SELECT 1 FROM print WHERE print.pdfSha256 = loose_blob.sha256)`

/**
 * Keeps stored bytes and records in step over a power cut: a hash is written down before its bytes are, and what nothing
 * points at when the records are opened next goes. Only then: while the counter works, somebody may be about to point at it.
 */
export function createLooseBlobs(db: Db): LooseBlobs & { readonly mark: (sha256: string) => void } {
  const insert = db.prepare('INSERT OR IGNORE INTO loose_blob (sha256) VALUES (?)')
  const pointed = db.prepare(`SELECT sha256 FROM loose_blob WHERE ${POINTED_AT}`)
  const all = db.prepare('SELECT sha256 FROM loose_blob')
  const forget = db.prepare('DELETE FROM loose_blob')
  const hashes = (rows: readonly unknown[]) => rows.map((row) => looseSchema.parse(row).sha256)
  const mark = (sha256: string) => void insert.run(sha256)
  return {
    mark,
    expect: (sha256s) =>
      attempt(() => {
        db.transaction(() => sha256s.forEach(mark)).immediate()
        return null
      }),
    sweep: ({ remove, tidy }) => {
      const kept = new Set(hashes(pointed.all()))
      const loose = hashes(all.all())
      const gone = loose.filter((sha256) => !kept.has(sha256))
      for (const sha256 of gone) remove(sha256)
      for (const sha256 of kept) tidy(sha256)
      // After the bytes: a power cut here only means that they are looked at once more.
      if (loose.length > 0) forget.run()
      return gone.length
    }
  }
}
