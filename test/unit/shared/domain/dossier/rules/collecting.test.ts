import { describe, expect, it } from 'vitest'
import { collect, type Collecting } from '../../../../../../shared/domain/dossier/rules/collecting.ts'
import { accepted, authoriser } from '../../../../../fixtures/accepted.ts'
import { BODIES } from '../../../../../fixtures/histories.ts'
import { groundAt, told } from '../../../../../fixtures/told.ts'

const { name, idNumber } = accepted.applicant
const own: Collecting = { receivedBy: name, way: 'counter', proof: { kind: 'slip' }, authorisation: '' }
const ground = groundAt('2026-12-10T09:00')
const finished = told(accepted, BODIES.handedOver, BODIES.finished)
const tried = (part: Partial<Collecting>, dossier = finished, on = ground) => {
  const got = collect(dossier, { ...own, ...part }, on)
  return got.ok ? 'given' : got.problem.kind
}

describe('a result', () => {
  it('goes to whoever filed, with the slip or with identity and facts', () => {
    expect(tried({})).toBe('given')
    expect(tried({ proof: null })).toBe('proof-missing')
    expect(tried({ proof: { kind: 'lost-slip', idNumber, facts: 'Nộp ngày 20/11' } })).toBe('given')
    expect(tried({ proof: { kind: 'lost-slip', idNumber: '001', facts: 'x' } })).toBe('identity-differs')
  })

  it('goes to a proxy only with a giấy ủy quyền, and where the procedure allows one', () => {
    const stranger = { receivedBy: 'Nguyễn Văn Ẵng' }
    expect(tried(stranger)).toBe('authorisation-missing')
    expect(tried({ ...stranger, authorisation: 'Giấy ủy quyền số 3' })).toBe('given')
    const inPerson = groundAt('2026-12-10T09:00', false)
    expect(tried({ ...stranger, authorisation: 'Giấy ủy quyền số 3' }, finished, inPerson)).toBe(
      'proxy-may-not-collect'
    )
  })

  it('keeps the document that the proxy showed when filing', () => {
    const proxied = told({ ...accepted, authoriser }, BODIES.handedOver, BODIES.finished)
    expect(collect(proxied, own, ground)).toMatchObject({ ok: true, value: { authorisation: authoriser.document } })
  })

  it('does not leave while originals of the citizen are still held', () => {
    const holding = told(accepted, BODIES.originalsHeld, BODIES.handedOver, BODIES.finished)
    expect(tried({}, holding)).toBe('originals-still-held')
    const back = told(accepted, BODIES.originalsHeld, BODIES.handedOver, BODIES.originalsGivenBack, BODIES.finished)
    expect(tried({}, back)).toBe('given')
  })
})
