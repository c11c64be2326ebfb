import { z } from 'zod'
import type { SearchFilter } from '../../shared/contract/search-filters.ts'
import type { DossierLine } from '../../shared/contract/views.ts'
import { foldText, hasMarks, placeTone } from '../../shared/lib/text.ts'
import type { Db } from './connect.ts'
import { LINE_COLUMNS, readLine } from './dossier-rows.ts'
import type { SearchQuery, TodayCounts, Warned } from './store.ts'

/** Newest rows that are looked at first: a common name is found there without reading its whole list of rows. */
const RECENT_ROWS = 20_000

/** Where the clock runs: while a supplement or money is waited for it stands. */
const RUNNING = 'isOpen = 1 AND status IN (2, 4)'
/** As the index of what is waited for says it: SQLite takes it only for its very words. */
const WAITS = 'status IN (1, 5, 6, 9)'

const FILTERS: Record<SearchFilter, string> = {
  all: '1',
  'due-today': `${RUNNING} AND dueDate = @today`,
  'due-soon': `${RUNNING} AND dueDate > @today AND dueDate <= @soon`,
  overdue: `${RUNNING} AND dueDate < @today`,
  'apology-due': `${RUNNING} AND dueDate <= @next AND reappointed = 0`,
  open: 'isOpen = 1',
  'not-looked-at': `${WAITS} AND status = 1`,
  'waiting-supplement': `${WAITS} AND status = 5`,
  'waiting-payment': `${WAITS} AND status = 6`,
  'to-return': `${WAITS} AND status = 9`,
  'not-sent': "sync <> 'acknowledged' AND sync <> 'none'",
  'to-digitise': 'toDigitise > 0',
  'accepted-today': 'day = @today AND registerYear <> 0'
}

/** What parts words. The named letters were marks in Unicode 6.1, by which FTS5 cuts. */
const NO_WORD = /(?:[^\p{L}\p{N}]|[\u19B0-\u19C0\u19C8\u19C9\u1CF2\u1CF3])+/u

/** People whose number begins with the typed digits; more digits narrow it. */
const MOST_BY_DIGITS = '1000'

/** One way to look: a condition and what it binds. `from` adds the word index. */
interface Condition {
  readonly from: string
  readonly where: string
  readonly bound: Readonly<Record<string, string | number>>
}

/** Looks in the records; built once per connection. */
export function createSearch(db: Db) {
  const newest = db.prepare('SELECT coalesce(max(row), 0) AS row FROM dossier')
  const rowSchema = z.object({ row: z.number() })
  return {
    search: (query: SearchQuery): DossierLine[] => {
      const condition = conditionOf(query.text)
      if (!condition) return []
      const top = query.before ?? rowSchema.parse(newest.get()).row + 1
      const recent = run(db, condition, query, top, Math.max(0, top - RECENT_ROWS))
      return recent.length === query.limit ? recent : run(db, condition, query, top, 0)
    },
    counts: (today: string, warned: Warned = { next: today, soon: today }): TodayCounts =>
      countsOf(db, { today, ...warned })
  }
}

function run(
  db: Db,
  { from, where, bound }: Condition,
  query: SearchQuery,
  top: number,
  bottom: number
): DossierLine[] {
  const { filter, limit, today, next = today, soon = today } = query
  const rows = db
    .prepare(
      `SELECT ${LINE_COLUMNS} FROM ${from}
       WHERE ${where} AND ${FILTERS[filter]} AND dossier.row < @top AND dossier.row > @bottom
       ${from === 'dossier' ? '' : `AND word.rowid < @top AND word.rowid > @bottom ${narrowed(filter)}`}
       ORDER BY ${from === 'dossier' ? 'dossier.row' : 'word.rowid'} DESC LIMIT @limit`
    )
    .all({ ...bound, today, next, soon, limit, top, bottom })
  return rows.map(readLine)
}

/**
 * Few rows pass these filters, and an index knows which: a common name is held against them in memory, where reading the
 * row of everybody who bears it would take a second among a million. The plus keeps the word index in front.
 */
function narrowed(filter: SearchFilter): string {
  if (filter === 'all' || filter === 'accepted-today') return ''
  return `AND +word.rowid IN (SELECT row FROM dossier WHERE ${FILTERS[filter]})`
}

/** The range of texts that begin with `start`. */
const prefixRange = (column: string) => `${column} >= @start AND ${column} < @end`
const endOf = (start: string) => `${start}\u{10FFFF}`

/** How a text is to be looked for: code, identity number or phone by their beginning, else words. Undefined = cannot match. */
function conditionOf(text: string): Condition | undefined {
  const typed = text.normalize('NFC').trim()
  if (typed === '') return { from: 'dossier', where: '1', bound: {} }
  const code = typed.toUpperCase()
  if (/^(TAM-|[A-Z]\d{2}[.-]|\d{3}\.\d{2}\.)/.test(code))
    return {
      from: 'dossier',
      where: `dossier.row IN (SELECT row FROM dossier WHERE ${prefixRange('code')}
        UNION SELECT row FROM dossier WHERE ${prefixRange('officialCode')} AND officialCode IS NOT NULL)`,
      bound: { start: code, end: endOf(code) }
    }
  const digits = typed.replace(/[\s.+()-]/g, '')
  if (/^\d{6,}$/.test(digits))
    return {
      from: 'dossier',
      // Each index is asked by itself: OR between the two would read every row.
      where: `dossier.row IN (
        SELECT row FROM (SELECT row FROM dossier WHERE ${prefixRange('idNumber')} AND idNumber <> '' LIMIT ${MOST_BY_DIGITS})
        UNION SELECT row FROM (SELECT row FROM dossier WHERE ${prefixRange('phone')} AND phone <> '' LIMIT ${MOST_BY_DIGITS}))`,
      bound: { start: digits, end: endOf(digits) }
    }
  // FTS5 cuts a word at a mark that no letter carries in NFC, and then refuses it: such marks are not searched for.
  const words = typed
    .replace(/[\u0300-\u036F]/g, '')
    .split(NO_WORD)
    .filter((word) => word !== '')
  if (words.length === 0) return undefined
  const match = words.map((word) =>
    hasMarks(word) ? `marked : "${placeTone(word)}"*` : `folded : "${foldText(word)}"*`
  )
  return {
    from: 'word CROSS JOIN dossier ON dossier.row = word.rowid',
    where: 'word MATCH @match',
    bound: { match: match.join(' AND ') }
  }
}

const countSchema = z.object({ n: z.number() })
const oldestSchema = z.object({ at: z.number().nullable() })

function countsOf(db: Db, days: Warned & { readonly today: string }): TodayCounts {
  const count = (where: string) =>
    countSchema.parse(db.prepare(`SELECT count(*) AS n FROM dossier WHERE ${where} AND @today <> ''`).get(days)).n
  const oldest = db.prepare("SELECT min(at) AS at FROM mutation WHERE state <> 'acknowledged'").get()
  return {
    acceptedToday: count(FILTERS['accepted-today']),
    dueToday: count(FILTERS['due-today']),
    dueSoon: count(FILTERS['due-soon']),
    overdue: count(FILTERS.overdue),
    apologyDue: count(FILTERS['apology-due']),
    notLookedAt: count(FILTERS['not-looked-at']),
    waitingSupplement: count(FILTERS['waiting-supplement']),
    waitingPayment: count(FILTERS['waiting-payment']),
    toReturn: count(FILTERS['to-return']),
    toDigitise: count(FILTERS['to-digitise']),
    waitingToSend: count(FILTERS['not-sent']),
    oldestUnsentAt: oldestSchema.parse(oldest).at
  }
}
