import { describe, expect, it } from 'vitest'
import { acceptedSchema } from '../../../../../shared/domain/dossier/opening.ts'
import { type AcceptanceGround, prepareAcceptance } from '../../../../../shared/domain/intake/accept.ts'
import type { Intake } from '../../../../../shared/domain/intake/intake.ts'
import { accepted, authoriser, intake, settings } from '../../../../fixtures/accepted.ts'
import { calendar, catalogue, procedureOf } from '../../../../fixtures/public-tables.ts'

const procedure = procedureOf(intake.procedureCode)
const ground: AcceptanceGround = {
  procedure,
  catalogueVersion: 'v7',
  settings,
  calendar,
  receivedAt: '2026-11-20T09:00'
}
const { code, codeKind, register } = accepted
const prepare = (part: Partial<Intake>, more: Partial<AcceptanceGround> = {}) =>
  prepareAcceptance({ ...intake, ...part }, { ...ground, ...more })

describe('an acceptance', () => {
  it('freezes what it was taken in under, in the shape of the stored event', () => {
    const ready = prepare({ note: ' ghi \u0000 chú ' })
    if (!ready.ok) throw new Error(ready.problem.kind)
    const event = ready.value.accept({ code, codeKind, register })
    expect(acceptedSchema.parse(event)).toEqual(event)
    expect(event).toMatchObject({
      code,
      register,
      note: 'ghi chú',
      procedure: { code: procedure.code, catalogueVersion: 'v7', components: procedure.components },
      due: { dueDate: '2026-11-26', dueTime: '17:00' }
    })
    expect(event.procedure.timeLimit).not.toHaveProperty('variants')
  })

  it('is refused with papers missing, by their ids', () => {
    const required = procedure.components.filter((each) => each.required === true).map((each) => each.id)
    expect(prepare({ papers: [] })).toEqual({ ok: false, problem: { kind: 'papers-missing', componentIds: required } })
  })

  it('is refused with a wrong field', () => {
    const wrong = prepare({ applicant: { ...intake.applicant, idNumber: '0010990123456' } })
    expect(wrong).toEqual({ ok: false, problem: { kind: 'field-wrong', field: 'applicant.idNumber' } })
  })

  it('is refused where this office keeps no register', () => {
    expect(prepare({}, { procedure: procedureOf('1.004222') })).toMatchObject({
      problem: { kind: 'procedure-not-here' }
    })
  })

  it('is refused to a proxy where the law wants the person (Luật Hộ tịch Điều 6.2)', () => {
    const inPerson = catalogue.procedures.find((each) => each.proxyAllowed === false)!
    expect(prepare({ authoriser }, { procedure: inPerson })).toMatchObject({ problem: { kind: 'proxy-not-allowed' } })
    expect(prepare({ authoriser }, { procedure: { ...procedure, proxyAllowed: null } }).ok).toBe(true)
  })

  it('is refused without a known limit, since no date could be promised', () => {
    const unknown = { ...procedure, timeLimit: { ...procedure.timeLimit, amount: null } }
    expect(prepare({}, { procedure: unknown })).toMatchObject({ problem: { kind: 'limit-unknown' } })
  })
})
