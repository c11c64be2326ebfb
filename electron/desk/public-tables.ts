import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportProblem } from '../../shared/contract/desktop-api.ts'
import { calendarSchema } from '../../shared/domain/calendar/calendar.ts'
import { type Catalogue, catalogueSchema } from '../../shared/domain/procedure/procedure.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { type Office, type PublicTables, type Seat, stopDamaged } from './desk.ts'

/** No catalogue of a commune comes near this; a larger file is not one. */
const MAX_CATALOGUE_BYTES = 32 * 1024 * 1024

type CatalogueProblem = { readonly kind: 'unreadable' | 'not-a-catalogue' }

/** A catalogue from its text: JSON, of our shape, each code once. */
export function parseCatalogue(text: string): Result<Catalogue, CatalogueProblem> {
  const json = parseJson(text)
  if (json === undefined) return fail({ kind: 'unreadable' })
  const parsed = catalogueSchema.safeParse(json)
  if (!parsed.success) return fail({ kind: 'not-a-catalogue' })
  const codes = parsed.data.procedures.map((procedure) => procedure.code)
  return new Set(codes).size === codes.length ? ok(parsed.data) : fail({ kind: 'not-a-catalogue' })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // A half-written or foreign file is an expected answer, not a bug.
    return undefined
  }
}

/** The shipped catalogue and calendar; a catalogue imported into `office` prevails. `undefined` when one does not read. */
export async function readPublicTables(
  assets: string,
  office: Pick<Office, 'store'> | undefined
): Promise<PublicTables | undefined> {
  const shipped = (path: string) => readFile(join(assets, path), 'utf8')
  const [catalogueText, calendarText] = await Promise.all([
    office?.store.catalogue.find() ?? shipped('catalogue/procedures.json'),
    shipped('calendar/calendar.json')
  ])
  const catalogue = parseCatalogue(catalogueText)
  const calendar = calendarSchema.safeParse(parseJson(calendarText))
  if (!catalogue.ok || !calendar.success) return undefined
  return withIndex(catalogue.value, calendar.data)
}

function withIndex(catalogue: Catalogue, calendar: PublicTables['calendar']): PublicTables {
  const procedures = new Map(catalogue.procedures.map((procedure) => [procedure.code, procedure]))
  const id = createHash('sha256')
    .update(JSON.stringify([catalogue, calendar]))
    .digest('hex')
  return { id, catalogue, procedures, calendar }
}

/** Takes in a catalogue file of the clerk's choice, whole or not at all. */
export async function importCatalogue(
  seat: Seat
): Promise<Result<{ readonly catalogueVersion: string; readonly procedures: number }, ImportProblem>> {
  const { parts, store, desk, tables } = seat
  const path = await parts.chooseOpenPath()
  if (path === undefined) return fail({ kind: 'cancelled' })
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) return fail({ kind: 'unreadable' })
  if (bytes.byteLength > MAX_CATALOGUE_BYTES) return fail({ kind: 'not-a-catalogue' })
  const text = decodeUtf8(bytes)
  if (text === undefined) return fail({ kind: 'unreadable' })
  const catalogue = parseCatalogue(text)
  if (!catalogue.ok) return catalogue
  const saved = store.catalogue.save(catalogue.value.catalogueVersion, text)
  if (!saved.ok) {
    if (saved.problem.kind === 'disk-full') return fail({ kind: 'disk-full' })
    stopDamaged(desk)
    return fail({ kind: 'unreadable' })
  }
  desk.tables = withIndex(catalogue.value, tables.calendar)
  parts.announce({ kind: 'changed', what: 'catalogue' })
  return ok({
    catalogueVersion: catalogue.value.catalogueVersion,
    procedures: catalogue.value.procedures.length
  })
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not text at all: the caller says so in one sentence.
    return undefined
  }
}
