import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../../electron/store/store.ts'
import type { EventBody } from '../../../../shared/domain/dossier/event.ts'
import { valueOf } from '../../../fixtures/desk.ts'
import { BODIES } from '../../../fixtures/histories.ts'
import { actor, command, makeFolder, makeStore, MORNING } from '../../../fixtures/store.ts'

const HOUR_MS = 3_600_000
const WINTER = Date.UTC(2025, 11, 30, 2, 0)
let place: ReturnType<typeof makeFolder>
let store: Store
let taken = 0

beforeEach(() => {
  place = makeFolder()
  store = makeStore(place.folder)
})
afterEach(async () => {
  await store.close()
  place.remove()
})

const takeIn = (at = MORNING) => valueOf(store.dossiers.takeIn(command(`op-${String(++taken)}`, { at }))).dossierId
const tell = (dossierId: string, body: EventBody, hours = 1) =>
  valueOf(store.dossiers.append(dossierId, body, actor, MORNING + hours * HOUR_MS))
const rows = (volume = 1) => store.register.rows(2026, volume, 1, 100).map(({ row }) => row)

describe('the rows of a year', () => {
  it('tell of each dossier what the register asks for', () => {
    const dossierId = takeIn()
    expect(store.register.rows(2026, 1, 1, 100)).toEqual([
      {
        dossierId,
        row: {
          volume: 1,
          serial: 1,
          code: 'H23.54.22-261120-6000',
          earlierCode: null,
          procedure: store.dossiers.find(dossierId)?.line.procedureName,
          sets: 1,
          applicant: 'Đặng Thị Ưởng',
          address: 'Thôn Đông, xã Tân An',
          phone: '0912 345 678',
          office: 'ỦY BAN NHÂN DÂN XÃ TÂN AN',
          receivedAt: '2026-11-20T09:00',
          dueAt: '2026-11-26',
          returnedAt: null,
          delivery: 'Tại quầy',
          note: ''
        }
      }
    ])
  })

  it('tell what became of it: who settles, what was corrected, when it was returned', () => {
    const dossierId = takeIn()
    tell(dossierId, BODIES.corrected)
    tell(dossierId, BODIES.handedOver)
    tell(dossierId, BODIES.finished)
    tell(dossierId, BODIES.returned, 5)
    expect(rows()).toMatchObject([
      {
        applicant: 'Đặng Thị Ương (nộp thay Nguyễn Văn Ẵng)',
        office: 'Công chức tư pháp - hộ tịch',
        delivery: 'Bưu chính công ích',
        returnedAt: '2026-11-20T14:00',
        note: ''
      }
    ])
  })

  it.each<[EventBody, string]>([
    [BODIES.voided, 'hủy, lập nhầm: Lập nhầm'],
    [BODIES.withdrawn, 'rút hồ sơ: Không cần nữa'],
    [BODIES.stopped, 'dừng xử lý: Người yêu cầu dừng'],
    [BODIES.reappointed, 'hẹn lần đầu 26/11/2026']
  ])('keep the number of what ended or was promised anew, with why: %#', (body, note) => {
    tell(takeIn(), body)
    takeIn()
    expect(rows()).toMatchObject([
      { serial: 1, note },
      { serial: 2, note: '' }
    ])
  })

  it('say that a result is a refusal', () => {
    const dossierId = takeIn()
    tell(dossierId, BODIES.handedOver)
    tell(dossierId, { kind: 'finished', outcome: 'refused', reason: 'Không đủ điều kiện' })
    expect(rows()).toMatchObject([{ note: 'từ chối giải quyết: Không đủ điều kiện' }])
  })

  it('carry both codes of a dossier that got its official one later', () => {
    const provisional = command('op-p', { numbering: { policy: 'provisional' } })
    tell(valueOf(store.dossiers.takeIn(provisional)).dossierId, BODIES.codeGiven)
    expect(rows()).toMatchObject([{ code: 'H23.54.22-261120-1', earlierCode: 'TAM-Q1-261120-0001' }])
  })

  it('are those of the numbers that were asked for, and of no other year', () => {
    takeIn(WINTER)
    for (let i = 0; i < 4; i++) takeIn()
    expect(store.register.rows(2026, 1, 2, 3).map(({ row }) => row.serial)).toEqual([2, 3])
    expect(store.register.rows(2025, 1, 1, 9)).toHaveLength(1)
    expect(store.register.years()).toEqual([2026, 2025])
  })
})

describe('volumes', () => {
  it('open with their first dossier, or by hand', () => {
    expect(store.register.volumes(2026)).toEqual([])
    takeIn()
    takeIn()
    expect(store.register.openVolume(2026, 1, '2026-11-21', 'Lan')).toEqual({ ok: true, value: 2 })
    const first = { volume: 1, openedOn: '2026-11-20', openedBy: null, highest: 2, dossiers: 2 }
    const second = { volume: 2, openedOn: '2026-11-21', openedBy: 'Lan' }
    expect(store.register.volumes(2026)).toEqual([first, { ...second, highest: null, dossiers: 0 }])
    takeIn()
    expect(store.register.volumes(2026)).toEqual([first, { ...second, highest: 3, dossiers: 1 }])
    expect(rows(2)).toMatchObject([{ volume: 2, serial: 3 }])
  })

  it('are opened once however often it is pressed', () => {
    takeIn()
    expect(store.register.openVolume(2026, 1, '2026-11-21', 'Lan')).toEqual({ ok: true, value: 2 })
    expect(store.register.openVolume(2026, 1, '2026-11-22', 'Hoa')).toEqual({ ok: true, value: 2 })
    expect(store.register.volumes(2026)).toHaveLength(2)
  })

  it('begin with the first again in another year', () => {
    takeIn(WINTER)
    valueOf(store.register.openVolume(2025, 1, '2025-12-31', 'Lan'))
    takeIn()
    expect(rows(1)).toMatchObject([{ volume: 1, serial: 1 }])
  })

  it('remember their pages', () => {
    expect(store.register.pages(2026, 1)).toBeUndefined()
    valueOf(store.register.keepPages(2026, 1, 12))
    valueOf(store.register.keepPages(2026, 1, 13))
    expect(store.register.pages(2026, 1)).toBe(13)
  })
})

it('a year that was closed stays as it was closed first', () => {
  expect(store.register.closing(2026)).toBeNull()
  valueOf(store.register.close(2026, '2026-12-31', 'Lan'))
  valueOf(store.register.close(2026, '2027-01-05', 'Hoa'))
  expect(store.register.closing(2026)).toEqual({ closedOn: '2026-12-31', closedBy: 'Lan' })
})
