import { join } from 'node:path'
import type { Province as Connector } from '../../../shared/contract/province.ts'
import type { Clock } from '../../../shared/contract/ports.ts'
import { accepted } from '../../fixtures/accepted.ts'
import { makeFolder, MORNING } from '../../fixtures/store.ts'
import { startProvince, type ProvinceOptions } from '../../province/province.ts'
import { madeBytes } from './bench.ts'
import { openCounter, type Counter } from './counter.ts'

/** A connector and how its interface calls what the suite disturbs. */
export interface SpokenBy {
  readonly name: 'six-step' | 'session-rpc'
  connect(url: string, clock: Clock): Connector
  readonly signIn: string
  readonly create: string
  /** Every call that changes something at the province, in the order of a dossier's life. */
  readonly changing: readonly string[]
  readonly files: boolean
  /** Whether the interface is spoken as with our own additions, or as a real one. */
  readonly knowsOperationIds: boolean
}

const cleanUps: (() => Promise<void>)[] = []

/** A province and a counter of one test, on one clock. Ended by `endAll`. */
export async function begin(spoken: SpokenBy, options: Partial<ProvinceOptions> = {}) {
  const { folder, remove } = makeFolder()
  const clock = { now: MORNING }
  const province = await startProvince({
    folder: join(folder, 'province'),
    now: () => clock.now,
    knowsOperationIds: spoken.knowsOperationIds,
    ...options
  })
  const counter = openCounter({
    folder: join(folder, 'counter'),
    clock,
    connect: () => spoken.connect(province.url, { now: () => clock.now })
  })
  cleanUps.push(async () => {
    await counter.close()
    await province.stop()
    remove()
  })
  return { province, counter, clock, folder }
}

/** Ends what the test began; its folders are gone. */
export async function endAll(): Promise<void> {
  for (const end of cleanUps.splice(0)) await end()
}

const HANDED_OVER = { kind: 'handedOver', to: 'Công chức tư pháp - hộ tịch' } as const

/** A dossier with two papers (identical ones are legal) and a life to its end, or to the middle of it. */
export function takeInOne(counter: Counter, life: 'returned' | 'asked-again' | 'begun' = 'returned'): string {
  const dossierId = counter.takeIn()
  for (const name of ['Giấy xác nhận cũ.pdf', 'Bản sao.pdf'])
    counter.addFile(dossierId, 'giay-xac-nhan-cu', name, madeBytes(1_500))
  if (life === 'begun') return dossierId
  counter.happen(dossierId, HANDED_OVER)
  if (life === 'returned') {
    counter.happen(dossierId, { kind: 'finished', outcome: 'granted' })
    counter.happen(dossierId, { kind: 'returned', receivedBy: 'Đặng Thị Ưởng', way: 'counter' })
    return dossierId
  }
  counter.happen(dossierId, { kind: 'supplementAsked', reason: 'Thiếu bản án', componentIds: ['giay-xac-nhan-cu'] })
  counter.happen(dossierId, { kind: 'supplementReceived', due: accepted.due })
  counter.happen(dossierId, HANDED_OVER)
  counter.happen(dossierId, { kind: 'paymentAsked', amountVnd: 8_000 })
  counter.happen(dossierId, { kind: 'paid', receiptNumber: '0000123' })
  counter.happen(dossierId, { kind: 'stopped', reason: 'Người yêu cầu đã chết' })
  return dossierId
}
