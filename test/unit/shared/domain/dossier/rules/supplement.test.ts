import { describe, expect, it } from 'vitest'
import { askSupplement, checkBrought, noticeLimitOf } from '../../../../../../shared/domain/dossier/rules/supplement.ts'
import { oneClickEntry } from '../../../../../../shared/domain/checklist/checklist.ts'
import { present } from '../../../../../../shared/lib/invariant.ts'
import { accepted } from '../../../../../fixtures/accepted.ts'
import { BODIES } from '../../../../../fixtures/histories.ts'
import { groundAt, told } from '../../../../../fixtures/told.ts'

const paper = present(
  accepted.procedure.components.find(({ replaceableByDatabase }) => replaceableByDatabase === undefined),
  'a paper'
)
const held = { ...paper, id: 'CCCD', name: 'Căn cước', replaceableByDatabase: 'CSDL quốc gia về dân cư' }
const start = { ...accepted, procedure: { ...accepted.procedure, components: [paper, held] } }
const asked = { ...BODIES.supplementAsked, componentIds: [paper.id] }
const ask = { componentIds: [paper.id], reason: 'Thiếu bản án', waivers: [] }
const today = groundAt('2026-11-20T10:00')

describe('a request for supplement', () => {
  it('names the papers as published, and whom to ask', () => {
    expect(askSupplement(told(start), ask, today)).toMatchObject({
      ok: true,
      value: {
        kind: 'supplementAsked',
        items: [{ componentId: paper.id, name: paper.name }],
        contact: { name: 'Phạm Thị Ánh' },
        late: false
      }
    })
  })

  it('is made once; a second one needs the head', () => {
    const again = told(start, asked, BODIES.supplementReceived)
    expect(askSupplement(again, ask, today)).toEqual({ ok: false, problem: { kind: 'supplement-twice' } })
    const allowed = told(start, asked, BODIES.supplementReceived, BODIES.overridden)
    expect(askSupplement(allowed, ask, today).ok).toBe(true)
    const used = told(start, asked, BODIES.supplementReceived, BODIES.overridden, asked, BODIES.supplementReceived)
    expect(askSupplement(used, ask, today)).toEqual({ ok: false, problem: { kind: 'supplement-twice' } })
  })

  it('asks for nothing that is not on the frozen list', () => {
    expect(askSupplement(told(start), { ...ask, componentIds: [] }, today)).toMatchObject({
      problem: { kind: 'nothing-chosen' }
    })
    expect(askSupplement(told(start), { ...ask, componentIds: ['Sổ hộ khẩu'] }, today)).toEqual({
      ok: false,
      problem: { kind: 'paper-not-listed', componentId: 'Sổ hộ khẩu' }
    })
  })

  it('asks for what a database holds only with a reason', () => {
    const both = { ...ask, componentIds: [held.id] }
    expect(askSupplement(told(start), both, today)).toMatchObject({
      problem: { kind: 'held-by-database', database: 'CSDL quốc gia về dân cư' }
    })
    const waived = { ...both, waivers: [{ componentId: held.id, reason: 'Không tra được' }] }
    expect(askSupplement(told(start), waived, today)).toMatchObject({
      ok: true,
      value: { waivers: [{ componentId: held.id, reason: 'Không tra được' }] }
    })
  })

  it('has a shorter limit where a database failed, while NQ 66.7/2025 holds', () => {
    expect(noticeLimitOf(told(start), true, '2026-11-20')?.value).toEqual({ amount: 1, unit: 'WORKING_DAY' })
    expect(noticeLimitOf(told(BODIES.filed), true, '2026-11-20')?.value).toEqual({ amount: 8, unit: 'WORKING_HOUR' })
    expect(noticeLimitOf(told(start), true, '2027-03-01')?.value).toEqual({ amount: 3, unit: 'WORKING_DAY' })
    expect(noticeLimitOf(told(start), false, '2026-11-20')?.value).toEqual({ amount: 3, unit: 'WORKING_DAY' })
    const late = askSupplement(told(start), ask, groundAt('2026-12-11T10:00'))
    expect(late).toMatchObject({ ok: true, value: { late: true } })
  })
})

describe('what is brought', () => {
  const waiting = told(start, asked)
  it('is complete, or names what is still missing', () => {
    expect(checkBrought(waiting, [])).toEqual({
      ok: false,
      problem: { kind: 'papers-still-missing', names: [paper.name] }
    })
    expect(checkBrought(waiting, [oneClickEntry(paper)]).ok).toBe(true)
    expect(checkBrought(waiting, [{ ...oneClickEntry(paper), componentId: 'x' }])).toMatchObject({
      problem: { kind: 'paper-not-listed' }
    })
  })
})
