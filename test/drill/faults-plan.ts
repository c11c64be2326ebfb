import type { EventBody } from '../../shared/domain/dossier/event.ts'
import { accepted } from '../fixtures/accepted.ts'
import { seeded } from '../province/seeded.ts'

/** What a counter does in a drill of faults: the same for the same seed. */
export interface PlannedDossier {
  readonly operationId: string
  /** False: it gets its code from the province, where that gives codes. */
  readonly ownCode: boolean
  readonly files: readonly Uint8Array[]
  readonly events: readonly EventBody[]
  /** Papers brought after the rest, mostly when the province has the record already. */
  readonly lateFiles: readonly Uint8Array[]
}

/** Of each seed. */
export const DOSSIERS = 12
const MOST_FILE_BYTES = 60_000
const HANDED_OVER: EventBody = { kind: 'handedOver', to: 'Công chức tư pháp - hộ tịch' }
const LIVES: readonly (readonly EventBody[])[] = [
  [],
  [
    HANDED_OVER,
    { kind: 'finished', outcome: 'granted' },
    { kind: 'returned', receivedBy: 'Đặng Thị Ưởng', way: 'counter' }
  ],
  [
    HANDED_OVER,
    { kind: 'supplementAsked', reason: 'Thiếu bản án', componentIds: ['giay-xac-nhan-cu'] },
    { kind: 'supplementReceived', due: accepted.due },
    HANDED_OVER,
    { kind: 'paymentAsked', amountVnd: 8_000 },
    { kind: 'paid', receiptNumber: '0000123' },
    { kind: 'stopped', reason: 'Người yêu cầu đã chết' }
  ]
]

/** Dossiers with their papers and lives. */
export function planOf(seed: number): PlannedDossier[] {
  const chance = seeded(seed)
  const whole = (below: number) => Math.floor(chance() * below)
  const papers = (below: number) =>
    Array.from({ length: whole(below) }, () => {
      const size = 1 + whole(MOST_FILE_BYTES)
      return Uint8Array.from({ length: size }, () => whole(256))
    })
  return Array.from({ length: DOSSIERS }, (_, i) => ({
    operationId: `fault-drill-${String(i)}`,
    ownCode: chance() < 0.7,
    files: papers(3),
    events: LIVES[whole(LIVES.length)] ?? [],
    lateFiles: papers(3)
  }))
}
