import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportProblem } from '../../shared/contract/desktop-api.ts'
import { calendarSchema } from '../../shared/domain/calendar/calendar.ts'
import { type Catalogue, catalogueSchema } from '../../shared/domain/procedure/procedure.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { cleanText } from '../../shared/lib/text.ts'
import type { Store } from '../store/store.ts'
import { readChosenText } from './chosen-file.ts'
import { type PublicTables, refuseWrite, type Seat } from './desk.ts'

/** No catalogue of a commune comes near this; a larger file is not one. */
const MAX_CATALOGUE_BYTES = 32 * 1024 * 1024

type CatalogueProblem = { readonly kind: 'unreadable' | 'not-a-catalogue' }

/** A catalogue from its text: JSON, of our shape, each code once and each paper of a procedure once. */
export function parseCatalogue(text: string): Result<Catalogue, CatalogueProblem> {
  const json = parseJson(text)
  if (json === undefined) return fail({ kind: 'unreadable' })
  const parsed = catalogueSchema.safeParse(json)
  if (!parsed.success) return fail({ kind: 'not-a-catalogue' })
  const { procedures } = parsed.data
  const sound =
    areNames(procedures.map(({ code }) => code)) &&
    procedures.every(({ components }) => areNames(components.map(({ id }) => id)))
  return sound ? ok(parsed.data) : fail({ kind: 'not-a-catalogue' })
}

/** Each once, none empty, none that only looks like another. */
function areNames(names: readonly string[]): boolean {
  return new Set(names).size === names.length && names.every((name) => name !== '' && name === cleanText(name))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // A half-written or foreign file is an expected answer, not a bug.
    return undefined
  }
}

/** The catalogue and calendar that came with the application; `undefined` when they do not read. */
export async function readShippedTables(assets: string): Promise<PublicTables | undefined> {
  const shipped = (path: string) => readFile(join(assets, path), 'utf8').catch(() => '')
  const calendar = calendarSchema.safeParse(parseJson(await shipped('calendar/calendar.json')))
  const catalogue = parseCatalogue(await shipped('catalogue/procedures.json'))
  return calendar.success && catalogue.ok ? withIndex(catalogue.value, calendar.data) : undefined
}

/** What holds in `store`: an imported catalogue, unless it no longer reads; the records must not stay closed for it. */
export function tablesOf(store: Store, shipped: PublicTables): PublicTables {
  const text = store.catalogue.find()
  if (text === undefined) return shipped
  const imported = parseCatalogue(text)
  return imported.ok ? withIndex(imported.value, shipped.calendar) : { ...shipped, standsIn: true }
}

function withIndex(catalogue: Catalogue, calendar: PublicTables['calendar']): PublicTables {
  const procedures = new Map(catalogue.procedures.map((procedure) => [procedure.code, procedure]))
  const id = createHash('sha256')
    .update(JSON.stringify([catalogue, calendar]))
    .digest('hex')
  return { id, catalogue, procedures, calendar, standsIn: false }
}

interface Imported {
  readonly catalogueVersion: string
  readonly procedures: number
}

/** Takes in a catalogue file of the clerk's choice, whole or not at all. */
export async function importCatalogue(
  seat: Seat
): Promise<Result<Imported, ImportProblem | { readonly kind: 'blocked' }>> {
  const { parts, store, desk, tables } = seat
  const path = await parts.chooseOpenPath('json')
  if (path === undefined) return fail({ kind: 'cancelled' })
  const text = await readChosenText(path, MAX_CATALOGUE_BYTES)
  if (!text.ok) return fail({ kind: text.problem.kind === 'file-too-large' ? 'not-a-catalogue' : 'unreadable' })
  const catalogue = parseCatalogue(text.value)
  if (!catalogue.ok) return catalogue
  const saved = store.catalogue.save(catalogue.value.catalogueVersion, text.value)
  if (!saved.ok) return fail(refuseWrite(desk, saved.problem))
  desk.tables = withIndex(catalogue.value, tables.calendar)
  parts.announce({ kind: 'changed', what: 'catalogue' })
  return ok({
    catalogueVersion: catalogue.value.catalogueVersion,
    procedures: catalogue.value.procedures.length
  })
}
