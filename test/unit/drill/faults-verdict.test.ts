import { describe, expect, it } from 'vitest'
import type { ManifestFile } from '../../../shared/contract/province.ts'
import type { DossierEvent, EventBody } from '../../../shared/domain/dossier/event.ts'
import type { DrillRecord } from '../../drill/faults-counter.ts'
import { type Compared, countHidden, isSound, judge } from '../../drill/faults-verdict.ts'
import { accepted } from '../../fixtures/accepted.ts'
import { actor, MORNING } from '../../fixtures/store.ts'

const CODE = 'H23.54.22-261120-6001'
const BODIES: readonly EventBody[] = [accepted, { kind: 'handedOver', to: 'Tư pháp' }]
const events = BODIES.map((body, i): DossierEvent => ({
  installationId: 'counter-1',
  seq: i + 1,
  eventId: `event-${String(i)}`,
  dossierId: 'one',
  at: MORNING + i * 1_000,
  basedOn: null,
  actor,
  body,
  previousHash: '',
  hash: ''
}))
const paper = (fileId: string): ManifestFile => ({
  fileId,
  componentId: 'c',
  name: 'a.pdf',
  mediaType: 'application/pdf',
  size: 1,
  sha256: `sha of ${fileId}`,
  sentBytes: 1,
  remote: fileId
})
const FILES = [paper('f1'), paper('f2')]
const record: DrillRecord = {
  dossierId: 'one',
  shownRefused: false,
  outgoing: { operationId: 'o', dossierId: 'one', code: CODE, accepted, files: FILES },
  events
}
const STEPS = [
  { TrangThai: 2, ThoiDiemXuLy: '20261120090000' },
  { TrangThai: 4, ThoiDiemXuLy: '20261120090001' }
]

type There = Partial<Compared['report']['content']['dossiers'][number]>
/** The province with the dossier whole, but for `there`; null = without it. */
function compare(
  there: There | null,
  more: Partial<Compared['report']> = {},
  mine: Partial<DrillRecord> = {}
): Compared {
  const whole = {
    code: CODE,
    steps: STEPS,
    statuses: [2, 4].map((status) => ({ status, source: 'counter', at: MORNING, body: {} })),
    files: FILES.map(({ fileId }) => ({ fileId, field: 'x' }))
  }
  const dossiers = there === null ? [] : [{ ...whole, ...there }]
  const files = FILES.map(({ fileId, sha256 }) => ({ id: fileId, sha256 }))
  const content = { dossiers, files, refusals: [] } as unknown as Compared['report']['content']
  return {
    records: [{ ...record, ...mine }],
    report: { content, doubledLocalIds: [], hashMismatches: 0, damagedFiles: 0, ...more },
    takesFiles: true
  }
}

const SOUND = { seeds: 1, dossiers: 1, files: 2, lost: 0, duplicated: 0, outOfOrder: 0, hashMismatches: 0 }

describe('the verdict of the faults drill', () => {
  it.each<[string, Compared, Partial<typeof SOUND>, number]>([
    ['finds nothing where all is there', compare({}), {}, 0],
    ['counts a dossier that is not there with all that it has', compare(null), { lost: 7 }, 1],
    ['counts a lost step', compare({ steps: STEPS.slice(0, 1) }), { lost: 1 }, 1],
    ['counts a lost status', compare({ statuses: [] }), { lost: 2 }, 1],
    ['counts a paper that no record names', compare({ files: [{ fileId: 'f1', field: 'x' }] }), { lost: 1 }, 1],
    ['counts a step that came twice', compare({ steps: [...STEPS, ...STEPS.slice(1)] }), { duplicated: 1 }, 0],
    ['counts a dossier under two codes', compare({}, { doubledLocalIds: ['one'] }), { duplicated: 1 }, 0],
    ['counts one that nobody sent', { ...compare({}), records: [] }, { dossiers: 0, files: 0, duplicated: 1 }, 0],
    ['counts steps in another order', compare({ steps: STEPS.toReversed() }), { outOfOrder: 1 }, 0],
    [
      'counts bytes that are not what was announced',
      compare({}, { hashMismatches: 1, damagedFiles: 1 }),
      { hashMismatches: 2 },
      0
    ],
    ['hides nothing that is shown as refused', compare({ steps: [] }, {}, { shownRefused: true }), { lost: 2 }, 0]
  ])('%s', (_, compared, found, hidden) => {
    expect(judge(compared)).toEqual({ ...SOUND, ...found })
    expect(countHidden(compared)).toBe(hidden)
  })

  it('expects no papers where the interface takes none', () => {
    expect(judge({ ...compare({ files: [] }), takesFiles: false })).toEqual({ ...SOUND, files: 0 })
  })

  it.each(['lost', 'duplicated', 'outOfOrder', 'hashMismatches', 'hiddenRefusals'])(
    'is not sound with one of %s',
    (name) => {
      const report = { ...SOUND, kills: 6, hiddenRefusals: 0 }
      expect(isSound(report)).toBe(true)
      expect(isSound({ ...report, [name]: 1 })).toBe(false)
    }
  )
})
