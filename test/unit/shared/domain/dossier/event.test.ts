import { describe, expect, it } from 'vitest'
import { dossierEventSchema, eventBodySchema } from '../../../../../shared/domain/dossier/event.ts'
import { MAY_FOLLOW } from '../../../../../shared/domain/dossier/status.ts'
import { accepted } from '../../../../fixtures/accepted.ts'

const event = {
  eventId: 'e',
  dossierId: 'd',
  installationId: 'i',
  seq: 1,
  at: 0,
  actor: { clerkId: 'c', clerkName: 'C', counterId: 'Q1' },
  basedOn: null,
  body: accepted,
  previousHash: '',
  hash: 'h'
}
const holds = (body: unknown) => eventBodySchema.safeParse(body).success

describe('an event as it lies in the store', () => {
  it('comes back with everything that acceptance froze', () => {
    const read: unknown = JSON.parse(JSON.stringify(event))
    expect(dossierEventSchema.parse(read)).toEqual(event)
  })

  it.each(['eventId', 'seq', 'actor', 'basedOn', 'previousHash', 'hash'])('is refused without its %s', (key) => {
    expect(dossierEventSchema.safeParse({ ...event, [key]: undefined }).success).toBe(false)
  })

  it('is of a kind that the table of what may follow knows', () => {
    const kinds = new Set(Object.values(MAY_FOLLOW).flatMap((row) => Object.keys(row)))
    expect(new Set(eventBodySchema.options.map((option) => option.shape.kind.value))).toEqual(kinds)
  })
})

describe('what happened', () => {
  it.each(['refused', 'withdrawn', 'stopped'])('%s needs a reason (law.md section 6, rule 7)', (kind) => {
    expect(holds({ kind, reason: 'Không thuộc thẩm quyền' })).toBe(true)
    expect(holds({ kind, reason: '' })).toBe(false)
    expect(holds({ kind })).toBe(false)
  })

  it('corrects the whole of what may be corrected, for a reason', () => {
    const { applicant, delivery, note } = accepted
    const corrected = { kind: 'corrected', applicant, authoriser: null, delivery, note, reason: 'Tỉnh yêu cầu' }
    expect(holds(corrected)).toBe(true)
    expect(holds({ ...corrected, reason: '' })).toBe(false)
    expect(holds({ ...corrected, applicant: undefined })).toBe(false)
    expect(holds({ ...corrected, delivery: { way: 'pigeon', address: '' } })).toBe(false)
  })

  it('asks for papers by their place in the published list, with a reason', () => {
    expect(holds({ kind: 'supplementAsked', reason: 'Thiếu', componentIds: ['a'] })).toBe(true)
    expect(holds({ kind: 'supplementAsked', reason: '', componentIds: ['a'] })).toBe(false)
    expect(holds({ kind: 'supplementAsked', reason: 'Thiếu' })).toBe(false)
  })

  it.each([
    { kind: 'deleted' },
    { kind: 'printed', printId: 'p', form: 'f', reprint: -1, pdfSha256: 'x' },
    { kind: 'paymentAsked', amountVnd: 0.5 },
    { kind: 'finished', outcome: 'lost' },
    { kind: 'returned', receivedBy: 'x', way: 'pigeon' },
    { ...accepted, channel: 2 },
    { ...accepted, codeKind: 'guessed' }
  ])('cannot be %o', (body) => expect(holds(body)).toBe(false))
})
