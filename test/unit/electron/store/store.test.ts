import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../../electron/store/connect.ts'
import { findBrokenLink } from '../../../../electron/store/event-log.ts'
import { SCHEMA_VERSION } from '../../../../electron/store/migrations.ts'
import { openStore } from '../../../../electron/store/open-store.ts'
import type { Store } from '../../../../electron/store/store.ts'
import { foldDossier } from '../../../../shared/domain/dossier/dossier.ts'
import { intake, settings } from '../../../fixtures/accepted.ts'
import { flipByte } from '../../../fixtures/flip-byte.ts'
import { actor, command, KEY, makeFolder, makeIds, makeStore, MORNING } from '../../../fixtures/store.ts'

let place: ReturnType<typeof makeFolder>
let store: Store
const file = () => join(place.folder, 'records.db')
const reopen = (part: { key?: Uint8Array; create?: boolean } = {}) =>
  openStore({ file: file(), key: KEY, workerFile: null, ids: makeIds(), create: false, ...part })
const taken = (outcome: ReturnType<Store['dossiers']['takeIn']>) => {
  if (!outcome.ok) throw new Error(outcome.problem.kind)
  return outcome.value
}

beforeEach(() => {
  place = makeFolder()
  store = makeStore(place.folder)
})
afterEach(async () => {
  await store.close()
  place.remove()
})

describe('taking in', () => {
  it('keeps the dossier, its number, its event, its print and the intent to send it; the draft ends', () => {
    store.drafts.save('op1', intake, 'applicant.name', MORNING)
    const { dossierId, accepted, printId, repeated } = taken(store.dossiers.takeIn(command('op1')))
    expect(accepted.code).toBe('H23.54.22-261120-6000')
    expect(accepted.register).toEqual({ year: 2026, book: 1, serial: 1 })
    expect(repeated).toBe(false)
    expect(store.drafts.list()).toEqual([])
    const detail = store.dossiers.find(dossierId)
    expect(detail?.line).toMatchObject({ code: accepted.code, status: 2, sync: 'waiting', idMasked: '•••••••••123' })
    expect(detail?.prints).toMatchObject([{ printId, reprint: 0, copies: 2, state: 'queued' }])
    expect(detail?.events).toHaveLength(1)
    expect(store.dossiers.counts('2026-11-20')).toMatchObject({
      acceptedToday: 1,
      waitingToSend: 1,
      oldestUnsentAt: MORNING
    })
  })

  it('gives a repeated operation its first answer and takes no second number', () => {
    const first = taken(store.dossiers.takeIn(command('op1')))
    const again = taken(store.dossiers.takeIn(command('op1', { name: 'Người Khác' })))
    expect(again).toEqual({ ...first, repeated: true })
    expect(store.dossiers.findOperation('op1')).toEqual(again)
    expect(taken(store.dossiers.takeIn(command('op2'))).accepted.code).toBe('H23.54.22-261120-6001')
  })

  it('stops at the end of the range and goes on in the provisional series', () => {
    const numbering = { policy: 'range', from: 1, to: 1 } as const
    expect(store.dossiers.rangeLeft('2026-11-20', numbering)).toBe(1)
    taken(store.dossiers.takeIn(command('op1', { numbering })))
    expect(store.dossiers.takeIn(command('op2', { numbering }))).toEqual({
      ok: false,
      problem: { kind: 'no-number' }
    })
    expect(store.dossiers.rangeLeft('2026-11-20', numbering)).toBe(0)
    const next = taken(store.dossiers.takeIn(command('op2', { numbering: { policy: 'provisional' } })))
    expect(next.accepted).toMatchObject({ code: 'TAM-Q1-261120-0001', register: { serial: 2 } })
  })

  it('begins the day anew and the register with the year', () => {
    taken(store.dossiers.takeIn(command('op1')))
    const nextDay = taken(store.dossiers.takeIn(command('op2', { at: MORNING + 86_400_000 })))
    expect(nextDay.accepted).toMatchObject({ code: 'H23.54.22-261121-6000', register: { serial: 2 } })
    const nextYear = taken(store.dossiers.takeIn(command('op3', { at: Date.UTC(2027, 0, 4, 2) })))
    expect(nextYear.accepted).toMatchObject({ code: 'H23.54.22-270104-6000', register: { year: 2027, serial: 1 } })
  })

  it('leaves nothing behind when it fails half-way', () => {
    const accept = () => {
      throw new Error('bug')
    }
    expect(() => store.dossiers.takeIn({ ...command('op1'), accept })).toThrow('bug')
    expect(store.events.last()).toBeUndefined()
    expect(store.dossiers.counts('2026-11-20').waitingToSend).toBe(0)
  })
})

describe('what happens to a dossier', () => {
  it('is appended only where the table allows it, and the row is what the events tell', () => {
    const { dossierId, printId } = taken(store.dossiers.takeIn(command('op1')))
    const printed = { kind: 'printed', printId, form: 'receipt/tt03-2025', reprint: 0, pdfSha256: 'x' } as const
    expect(store.dossiers.append(dossierId, printed, actor, MORNING + 1).ok).toBe(true)
    expect(store.dossiers.append(dossierId, { kind: 'handedOver', to: 'Tư pháp' }, actor, MORNING + 2).ok).toBe(true)
    expect(store.dossiers.append(dossierId, { kind: 'paid', receiptNumber: '1' }, actor, MORNING + 3)).toEqual({
      ok: false,
      problem: { kind: 'not-allowed', status: 4, event: 'paid' }
    })
    expect(store.dossiers.append('nobody', printed, actor, MORNING)).toEqual({
      ok: false,
      problem: { kind: 'not-found' }
    })
    const detail = store.dossiers.find(dossierId)!
    const folded = foldDossier(detail.events)
    expect(folded.ok && folded.value).toMatchObject({
      status: detail.line.status,
      dueDate: detail.line.dueDate,
      prints: 1
    })
    expect(detail.events.map((event) => event.basedOn)).toEqual([
      null,
      detail.events[0]!.eventId,
      detail.events[1]!.eventId
    ])
  })

  it('cannot be changed afterwards: no update, no delete, a broken chain is found', () => {
    taken(store.dossiers.takeIn(command('op1')))
    taken(store.dossiers.takeIn(command('op2')))
    const db = connect(file(), KEY, { create: false, readonly: false })
    expect(() => db.exec("UPDATE event SET json = '{}'")).toThrow('append-only')
    expect(() => db.exec('DELETE FROM event')).toThrow('append-only')
    expect(findBrokenLink(db)).toBeUndefined()
    db.exec('DROP TRIGGER event_no_update')
    db.exec("UPDATE event SET json = replace(json, 'Ưởng', 'Ươn') WHERE seq = 1")
    expect(findBrokenLink(db)).toBe(1)
    expect(store.events.findBrokenLink()).toBe(1)
    db.close()
  })

  it('knows a person again by the number', () => {
    taken(store.dossiers.takeIn(command('op1')))
    taken(store.dossiers.takeIn(command('op2', { name: 'Đặng Thị Ưởng Mới' })))
    expect(store.dossiers.byPerson('030185000123', 5)).toMatchObject({
      applicant: { name: 'Đặng Thị Ưởng Mới' },
      dossiers: [{}, {}]
    })
    expect(store.dossiers.byPerson('', 5)).toBeUndefined()
  })
})

describe('prints', () => {
  it('are numbered, keep one PDF for ever, and are unfinished until handed over', () => {
    const { dossierId, printId } = taken(store.dossiers.takeIn(command('op1')))
    store.prints.setPdf(printId, 'a')
    store.prints.setPdf(printId, 'b')
    expect(store.prints.find(printId)?.pdfSha256).toBe('a')
    store.prints.setState(printId, 'handed-over', { printer: 'P' })
    const { eventId, form } = store.prints.find(printId)!
    const again = store.prints.queue({ dossierId, eventId, form, copies: 2, at: MORNING + 1 })
    expect(again.ok && again.value.reprint).toBe(1)
    expect(store.prints.unfinished()).toHaveLength(1)
  })
})

describe('search', () => {
  const find = async (text: string, part = {}) =>
    (await store.dossiers.search({ text, filter: 'all', before: null, limit: 10, today: '2026-11-20', ...part })).map(
      (line) => line.applicant
    )
  beforeEach(() => {
    const names = ['Nguyễn Thị Đào', 'Nguyễn Thị Dao', 'Trần Văn Hoà', 'Trần Văn Hóa']
    for (const [i, name] of names.entries())
      taken(
        store.dossiers.takeIn(
          command(`s${String(i)}`, { name, idNumber: `03018500010${String(i)}`, dueDate: `2026-11-${String(19 + i)}` })
        )
      )
  })

  it.each([
    ['dao', ['Nguyễn Thị Dao', 'Nguyễn Thị Đào']],
    ['đào', ['Nguyễn Thị Đào']],
    ['đào'.normalize('NFD'), ['Nguyễn Thị Đào']],
    ['Đào nguyễn', ['Nguyễn Thị Đào']],
    ['thi ng', ['Nguyễn Thị Dao', 'Nguyễn Thị Đào']],
    ['hòa', ['Trần Văn Hoà']],
    ['hoá', ['Trần Văn Hóa']],
    ['030185000102', ['Trần Văn Hoà']],
    ['H23.54.22-261120-6001', ['Nguyễn Thị Dao']],
    ['h23.54.22-261120-6003', ['Trần Văn Hóa']],
    ['6003', ['Trần Văn Hóa']],
    ['0912 345 678', ['Trần Văn Hóa', 'Trần Văn Hoà', 'Nguyễn Thị Dao', 'Nguyễn Thị Đào']],
    ['zzz', []],
    ['"; DROP TABLE dossier --', []],
    ['* OR NEAR(', []],
    ['🙂', []],
    ['\u0301', []],
    ['d\u0305ao', ['Nguyễn Thị Dao', 'Nguyễn Thị Đào']],
    ['\u{e01ef}x\u20dd', []],
    ['dao\u19b0x', []]
  ])('%j', async (text, names) => expect(await find(text)).toEqual(names))

  it('takes any text that a keyboard, a scanner or a paste can make', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 })
    )
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        expect(await find(typed)).toBeInstanceOf(Array)
      }),
      { numRuns: 300 }
    )
  })

  it('filters and pages, newest first', async () => {
    expect(await find('', { filter: 'overdue' })).toEqual(['Nguyễn Thị Đào'])
    expect(await find('', { filter: 'due-today' })).toEqual(['Nguyễn Thị Dao'])
    expect(await find('tran', { filter: 'not-sent', limit: 1 })).toEqual(['Trần Văn Hóa'])
    expect(await find('', { before: 3, limit: 5 })).toEqual(['Nguyễn Thị Dao', 'Nguyễn Thị Đào'])
  })

  it('gives the same answers from its own thread', async () => {
    const worker = join(import.meta.dirname, '../../../../electron/store/store-worker.ts')
    const threaded = makeStore(place.folder, worker)
    const query = { text: 'đào', filter: 'all', before: null, limit: 10, today: '2026-11-20' } as const
    expect(await threaded.dossiers.search(query)).toEqual(await store.dossiers.search(query))
    expect(await threaded.checkIntegrity()).toBe('ok')
    await threaded.close()
  })
})

describe('a file that is not right', () => {
  beforeEach(async () => {
    for (let i = 0; i < 40; i++) taken(store.dossiers.takeIn(command(`op${String(i)}`)))
    await store.close()
  })

  it.each([0.001, 0.2, 0.5, 0.8, 0.999])('one flipped byte at %d of the file is found', async (share) => {
    flipByte(file(), Math.floor(statSync(file()).size * share))
    const opened = reopen()
    const verdict = opened.ok ? await opened.value.checkIntegrity() : opened.problem.kind
    if (opened.ok) await opened.value.close()
    expect(verdict).toBe('damaged')
  })

  it('is not opened with another key, nor made anew', () => {
    expect(reopen({ key: Buffer.alloc(32, 8) })).toEqual({ ok: false, problem: { kind: 'damaged' } })
    const missing = openStore({ file: `${file()}.none`, key: KEY, workerFile: null, ids: makeIds(), create: false })
    expect(missing).toEqual({ ok: false, problem: { kind: 'unreadable' } })
  })

  it('of a newer version is left alone', () => {
    const db = connect(file(), KEY, { create: false, readonly: false })
    db.pragma(`user_version = ${String(SCHEMA_VERSION + 1)}`)
    db.close()
    expect(reopen()).toEqual({ ok: false, problem: { kind: 'newer-version' } })
  })
})

describe('a full disk', () => {
  it('refuses the write whole and keeps everything before it', () => {
    const first = taken(store.dossiers.takeIn(command('op1')))
    const db = connect(file(), KEY, { create: false, readonly: false })
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.close()
    expect(pages).toBeGreaterThan(0)
    const limited = limitedStore(pages)
    let refused: unknown
    for (let i = 0; i < 500 && refused === undefined; i++) {
      const outcome = limited.dossiers.takeIn(command(`more${String(i)}`))
      if (!outcome.ok) refused = outcome.problem.kind
    }
    expect(refused).toBe('disk-full')
    expect(store.dossiers.find(first.dossierId)?.line.code).toBe(first.accepted.code)
    expect(store.events.findBrokenLink()).toBeUndefined()
  })
})

/** A store whose file may not grow beyond `pages` (what SQLite meets on a full disk). */
function limitedStore(pages: number): Store {
  const opened = openStore({ file: file(), key: KEY, workerFile: null, ids: makeIds(), create: false, maxPages: pages })
  if (!opened.ok) throw new Error(opened.problem.kind)
  return opened.value
}

describe('what lies on the disk', () => {
  it('holds no name, number or code in any file, the write-ahead log included', () => {
    store.settings.save(settings)
    store.drafts.save('d', intake, '', MORNING)
    taken(store.dossiers.takeIn(command('op1')))
    const secrets = ['Đặng Thị Ưởng', '030185000123', 'dang thi uong', 'H23.54.22-261120'].flatMap((text) => [
      Buffer.from(text),
      Buffer.from(text, 'utf16le')
    ])
    for (const name of readdirSync(place.folder)) {
      const bytes = readFileSync(join(place.folder, name))
      expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([])
    }
  })
})
