import { z } from 'zod'
import { eventBodySchema } from '../../shared/domain/dossier/event.ts'
import { acceptedSchema } from '../../shared/domain/dossier/opening.ts'
import { REGISTER_KINDS, type RegisterHappening, registerRow } from '../../shared/domain/forms/register/register-row.ts'
import { invariant } from '../../shared/lib/invariant.ts'
import type { Db } from './connect.ts'
import { attempt } from './errors.ts'
import { createOpenVolume } from './register-volumes.ts'
import type { RegisteredDossier, Store } from './store.ts'

const yearSchema = z.object({ year: z.number() })
const volumeSchema = z.object({
  volume: z.number(),
  highest: z.number(),
  dossiers: z.number(),
  firstAt: z.string()
})
const openedSchema = z.object({ volume: z.number(), openedOn: z.string(), openedBy: z.string() })
const closingSchema = z.object({ closedOn: z.string(), closedBy: z.string() }).optional()
const pagesSchema = z.object({ value: z.string() }).optional()
const placeSchema = z.object({
  dossierId: z.string(),
  volume: z.number(),
  serial: z.number(),
  printedCode: z.string(),
  officialCode: z.string().nullable(),
  procedure: z.string(),
  receivedAt: z.string(),
  dueDate: z.string()
})
const eventSchema = z.object({ at: z.number(), json: z.string() })
/** Of an acceptance only what the register tells: its list of papers would take most of the time of a whole year. */
const toldSchema = acceptedSchema.pick({
  kind: true,
  unit: true,
  applicant: true,
  authoriser: true,
  sets: true,
  delivery: true,
  due: true
})
const linkSchema = z.object({ body: z.looseObject({ kind: z.enum(REGISTER_KINDS) }) })

function readTold(row: unknown): RegisterHappening {
  const { at, json } = eventSchema.parse(row)
  const { body } = linkSchema.parse(JSON.parse(json))
  if (body.kind === 'accepted') return { at, body: toldSchema.parse(body) }
  const told = eventBodySchema.parse(body)
  invariant(isTold(told), 'event of the register')
  return { at, body: told }
}

function isTold(body: { readonly kind: string }): body is RegisterHappening['body'] {
  return REGISTER_KINDS.some((kind) => kind === body.kind)
}

const pagesOf = (year: number, volume: number) => `register-pages ${String(year)}/${String(volume)}`

/** The register (Sổ theo dõi hồ sơ): its volumes by year, and the dossiers in them as their histories tell them now. */
export function createRegister(db: Db): Store['register'] {
  const years = db.prepare(
    `SELECT DISTINCT registerYear AS year FROM dossier WHERE registerYear > 0
     UNION SELECT year FROM register_volume UNION SELECT year FROM register_closing ORDER BY year DESC`
  )
  const volumes = db.prepare(
    `SELECT registerBook AS volume, max(registerSerial) AS highest, count(*) AS dossiers,
       (SELECT receivedAt FROM dossier AS first WHERE first.registerYear = @year
          AND first.registerBook = dossier.registerBook ORDER BY registerSerial LIMIT 1) AS firstAt
     FROM dossier WHERE registerYear = @year GROUP BY registerBook`
  )
  const opened = db.prepare('SELECT book AS volume, openedOn, openedBy FROM register_volume WHERE year = ?')
  const closing = db.prepare('SELECT closedOn, closedBy FROM register_closing WHERE year = ?')
  const places = db.prepare(
    `SELECT dossierId, registerBook AS volume, registerSerial AS serial, code AS printedCode, officialCode,
       procedureName AS procedure, receivedAt, dueDate
     FROM dossier WHERE registerYear = ? AND registerBook = ? AND registerSerial BETWEEN ? AND ? ORDER BY registerSerial`
  )
  const told = db.prepare(
    `SELECT at, json FROM event WHERE dossierId = ? AND kind IN (${REGISTER_KINDS.map((kind) => `'${kind}'`).join(', ')})
     ORDER BY seq`
  )
  const open = db.prepare('INSERT INTO register_volume (year, book, openedOn, openedBy) VALUES (?, ?, ?, ?)')
  const close = db.prepare(
    'INSERT INTO register_closing (year, closedOn, closedBy) VALUES (?, ?, ?) ON CONFLICT (year) DO NOTHING'
  )
  const pages = db.prepare('SELECT value FROM meta WHERE key = ?')
  const keepPages = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  const openVolume = createOpenVolume(db)
  const done = (write: () => unknown) =>
    attempt(() => {
      write()
      return null
    })

  const readRow = (row: unknown): RegisteredDossier => {
    const { dossierId, ...place } = placeSchema.parse(row)
    return { dossierId, row: registerRow(place, told.all(dossierId).map(readTold)) }
  }
  return {
    years: () => years.all().map((row) => yearSchema.parse(row).year),
    volumes(year) {
      const byHand = opened.all(year).map((row) => openedSchema.parse(row))
      const filled = volumes.all({ year }).map((row) => volumeSchema.parse(row))
      const all = [...new Set([...byHand, ...filled].map(({ volume }) => volume))].sort((a, b) => a - b)
      return all.map((volume) => {
        const hand = byHand.find((each) => each.volume === volume)
        const rows = filled.find((each) => each.volume === volume)
        return {
          volume,
          openedOn: hand?.openedOn ?? rows?.firstAt.slice(0, 10) ?? '',
          openedBy: hand?.openedBy ?? null,
          highest: rows?.highest ?? null,
          dossiers: rows?.dossiers ?? 0
        }
      })
    },
    closing: (year) => closingSchema.parse(closing.get(year)) ?? null,
    rows: (year, volume, from, to) => places.all(year, volume, from, to).map(readRow),
    openVolume: (year, after, openedOn, openedBy) =>
      attempt(() =>
        db
          .transaction(() => {
            const current = openVolume(year)
            if (current > after) return current
            open.run(year, after + 1, openedOn, openedBy)
            return after + 1
          })
          .immediate()
      ),
    close: (year, closedOn, closedBy) => done(() => close.run(year, closedOn, closedBy)),
    pages(year, volume) {
      const kept = pagesSchema.parse(pages.get(pagesOf(year, volume)))
      return kept && Number(kept.value)
    },
    keepPages: (year, volume, count) => done(() => keepPages.run(pagesOf(year, volume), String(count)))
  }
}
