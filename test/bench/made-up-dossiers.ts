import { createIds } from '../../electron/ids.ts'
import { connect } from '../../electron/store/connect.ts'
import { createDossiers } from '../../electron/store/dossiers.ts'
import { createEventLog } from '../../electron/store/event-log.ts'
import { openStore } from '../../electron/store/open-store.ts'
import { createPool } from '../../electron/store/pool.ts'
import { createPrints } from '../../electron/store/prints.ts'
import { addDays } from '../../shared/lib/plain-date.ts'
import { accepted } from '../fixtures/accepted.ts'
import { actor } from '../fixtures/store.ts'

const FAMILY =
  'Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'.split(' ')
const MIDDLE = 'Thị Thị Thị Văn Văn Văn Hữu Đức Minh Ngọc Thanh Quang Xuân Thu Kim Bảo Gia Hoài'.split(' ')
const GIVEN =
  'Đào Dao An Bình Chi Dũng Giang Hà Hải Hạnh Hiền Hòa Hùng Hương Khánh Lan Linh Long Mai Nam Nga Nhung Phương Quân Sơn Tâm Thảo Thủy Trang Tuấn Uyên Vân Việt Yến Ưởng Khuyên'.split(
    ' '
  )
const PER_DAY = 60
const BATCH = 5_000

/** The same name for the same number, in the proportions of a Vietnamese commune. */
export function madeUpName(i: number): string {
  // Multiplicative hashing spreads neighbours over the lists.
  const pick = (list: readonly string[], salt: number) =>
    list[(Math.imul(i + 1, 2_654_435_761 + salt * 97) >>> 9) % list.length] ?? ''
  return `${pick(FAMILY, 1)} ${pick(MIDDLE, 2)} ${pick(GIVEN, 3)}`
}

/** Fills a store with dossiers through the store's own code, without waiting for the disk at each one. `slim` leaves the list of papers out. */
export async function seed(file: string, key: Uint8Array, count: number, slim: boolean): Promise<void> {
  const ids = createIds({ now: () => Date.now() })
  const made = openStore({ file, key, workerFile: null, ids, create: true })
  if (!made.ok) throw new Error(made.problem.kind)
  const { installationId } = made.value
  await made.value.close()
  const db = connect(file, key, { create: false, readonly: false })
  db.pragma('synchronous = OFF')
  db.pragma('wal_autocheckpoint = 20000')
  db.pragma('cache_size = -200000')
  const dossiers = createDossiers(db, ids, createEventLog(db, installationId), createPrints(db, ids), createPool(db))
  const base = slim ? { ...accepted, papers: [], procedure: { ...accepted.procedure, components: [] } } : accepted
  const days = Math.ceil(count / PER_DAY)
  const firstDay = addDays('2026-11-20', -Math.min(days, 20_000))
  const fill = db.transaction((from: number, to: number) => {
    for (let i = from; i < to; i++) {
      const day = addDays(firstDay, Math.floor(i / PER_DAY))
      const dueDate = addDays(day, 5)
      const taken = dossiers.takeIn({
        operationId: `seed-${String(i)}`,
        actor,
        at: Date.parse(`${day}T02:00:00Z`),
        day,
        unitCode: 'H23.54.22',
        counterId: 'Q1',
        numbering: { policy: 'range', from: 1, to: 9_999 },
        copies: 2,
        accept: (number) => ({
          ...base,
          ...number,
          applicant: { ...base.applicant, name: madeUpName(i), idNumber: String(30_000_000_000 + i).padStart(12, '0') },
          receivedAt: `${day}T09:00`,
          due: { ...base.due, dueDate }
        })
      })
      if (!taken.ok) throw new Error(taken.problem.kind)
    }
  })
  for (let from = 0; from < count; from += BATCH) fill.immediate(from, Math.min(count, from + BATCH))
  // Months of work behind: the slips were printed and most dossiers are returned and known to the province.
  db.exec("UPDATE print SET state = 'confirmed'")
  db.exec("UPDATE mutation SET state = 'acknowledged' WHERE rowid % 500 <> 0")
  db.exec("UPDATE dossier SET sync = 'acknowledged' WHERE row % 500 <> 0")
  db.exec('UPDATE dossier SET isOpen = 0, status = 10 WHERE row % 50 <> 0')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
