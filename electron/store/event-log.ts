import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Actor, type DossierEvent, dossierEventSchema, type EventBody } from '../../shared/domain/dossier/event.ts'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import type { Db } from './connect.ts'

const rowSchema = z.object({ json: z.string(), hash: z.string() })
const headSchema = z.object({ seq: z.number(), hash: z.string() }).optional()

/** Everything of an event but its place in the chain. */
export interface NewEvent {
  readonly eventId: string
  readonly dossierId: string
  readonly at: number
  readonly actor: Actor
  readonly basedOn: string | null
  readonly body: EventBody
}

/** Hash of the link before the first one. */
const GENESIS = '0'.repeat(64)

/** SHA-256 over the hash before and the canonical text. */
function linkHash(previousHash: string, json: string): string {
  return createHash('sha256').update(previousHash).update('\n').update(json).digest('hex')
}

function readEvent(row: unknown): DossierEvent {
  const { json, hash } = rowSchema.parse(row)
  return dossierEventSchema.parse({ ...(JSON.parse(json) as object), hash })
}

/** The append-only history of this installation. */
export function createEventLog(db: Db, installationId: string) {
  const head = db.prepare('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1')
  const insert = db.prepare(
    'INSERT INTO event (seq, eventId, dossierId, kind, at, json, hash) VALUES (?, ?, ?, ?, ?, ?, ?)'
  )
  const last = db.prepare('SELECT json, hash FROM event ORDER BY seq DESC LIMIT 1')
  const ofDossier = db.prepare('SELECT json, hash FROM event WHERE dossierId = ? ORDER BY seq')
  const firstOfDossier = db.prepare('SELECT json, hash FROM event WHERE dossierId = ? ORDER BY seq LIMIT 1')
  return {
    /** Links one more event to the chain; call it inside a transaction. */
    append(event: NewEvent): DossierEvent {
      const before = headSchema.parse(head.get())
      const linked = {
        ...event,
        installationId,
        seq: (before?.seq ?? 0) + 1,
        previousHash: before?.hash ?? GENESIS
      }
      const json = canonicalJson(linked)
      const hash = linkHash(linked.previousHash, json)
      insert.run(linked.seq, event.eventId, event.dossierId, event.body.kind, event.at, json, hash)
      return { ...linked, hash }
    },
    last(): DossierEvent | undefined {
      const row = last.get()
      return row === undefined ? undefined : readEvent(row)
    },
    ofDossier: (dossierId: string): DossierEvent[] => ofDossier.all(dossierId).map(readEvent),
    first(dossierId: string): DossierEvent | undefined {
      const row = firstOfDossier.get(dossierId)
      return row === undefined ? undefined : readEvent(row)
    }
  }
}

export type EventLog = ReturnType<typeof createEventLog>

const linkSchema = z.object({ seq: z.number(), json: z.string(), hash: z.string() })

/** Walks the whole chain; the seq of the first link that does not hold, or undefined. */
export function findBrokenLink(db: Db): number | undefined {
  let previousHash = GENESIS
  let expected = 1
  for (const row of db.prepare('SELECT seq, json, hash FROM event ORDER BY seq').iterate()) {
    const { seq, json, hash } = linkSchema.parse(row)
    const claims = `"previousHash":${JSON.stringify(previousHash)}`
    if (seq !== expected || !json.includes(claims) || linkHash(previousHash, json) !== hash) return seq
    previousHash = hash
    expected += 1
  }
  return undefined
}
