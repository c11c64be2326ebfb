import { afterEach, beforeEach, expect, it } from 'vitest'
import { join } from 'node:path'
import { connect, type Db } from '../../../../electron/store/connect.ts'
import { createOpenVolume } from '../../../../electron/store/register-volumes.ts'
import { FULL_VOLUME } from '../../../../shared/domain/register/book.ts'
import { KEY, makeFolder, makeStore } from '../../../fixtures/store.ts'

let place: ReturnType<typeof makeFolder>
let db: Db

beforeEach(async () => {
  place = makeFolder()
  await makeStore(place.folder).close()
  db = connect(join(place.folder, 'records.db'), KEY, { create: false, readonly: false })
  db.pragma('synchronous = OFF')
})
afterEach(() => {
  db.close()
  place.remove()
})

/** Dossiers with nothing but a place in the register. */
const fill = (book: number, from: number, count: number) =>
  db
    .prepare(
      `WITH RECURSIVE n (i) AS (SELECT @from UNION ALL SELECT i + 1 FROM n WHERE i < @from + @count - 1)
       INSERT INTO dossier (dossierId, operationId, code, codeKind, day, unitCode, counterId, serial, registerYear,
         registerBook, registerSerial, applicant, idNumber, phone, procedureCode, procedureName, status, isOpen, receivedAt,
         dueDate, dueTime, sync)
       SELECT 'd' || i, 'o' || i, 'c' || i, 'official', '2026-11-20', '', '', i, 2026, @book, i, '', '', '', '', '', 2, 1,
         '2026-11-20T09:00', '', '', 'none' FROM n`
    )
    .run({ book, from, count })

it('the first volume is written in until another one is opened', () => {
  const openVolume = createOpenVolume(db)
  expect(openVolume(2026)).toBe(1)
  fill(1, 1, 2)
  expect(openVolume(2026)).toBe(1)
  db.prepare("INSERT INTO register_volume VALUES (2026, 2, '2026-11-21', 'Lan')").run()
  expect([openVolume(2026), openVolume(2027)]).toEqual([2, 1])
})

it('the next one opens by itself once a volume is full', () => {
  const openVolume = createOpenVolume(db)
  fill(1, 1, FULL_VOLUME - 1)
  expect(openVolume(2026)).toBe(1)
  fill(1, FULL_VOLUME, 1)
  expect(openVolume(2026)).toBe(2)
  fill(2, FULL_VOLUME + 1, 1)
  expect(openVolume(2026)).toBe(2)
})
