import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeDueDate } from '../../../../../shared/domain/deadline/due-date.ts'
import { timeLimitOf } from '../../../../../shared/domain/procedure/find-procedure.ts'
import { linkedLimit } from '../../../../../shared/domain/procedure/linked-limit.ts'
import type { TimeLimit } from '../../../../../shared/domain/procedure/procedure.ts'
import { settings } from '../../../../fixtures/accepted.ts'
import { calendar, procedureOf } from '../../../../fixtures/public-tables.ts'

const LIMIT: TimeLimit = {
  ...{ unit: 'WORKING_DAY', amount: null, cutoffHour: null, extensionWorkingDays: null, source: 'x', verified: true }
}
const step = (amount: number | null, unit: TimeLimit['unit'] = 'WORKING_DAY') => ({ name: 'khai sinh', unit, amount })
const due = (limit: TimeLimit) => computeDueDate({ receivedAt: '2026-11-20T09:00', limit, ...settings, calendar })

describe('the limit of a linked procedure', () => {
  it('is the sum of its steps, counted with the calendar as one, and says so', () => {
    const linked = linkedLimit({ ...LIMIT, steps: [step(3), { ...step(2), name: 'thường trú' }] })
    expect(linked.amount).toBe(5)
    const answer = due(linked)
    expect(answer.dueDate).toBe(due({ ...LIMIT, amount: 5 }).dueDate)
    expect(answer.why).toContain('Liên thông, cộng các bước: khai sinh 03 ngày làm việc + thường trú 02 ngày làm việc.')
  })

  it('is never sooner than that of any step', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }), (amounts) => {
        const whole = due(linkedLimit({ ...LIMIT, steps: amounts.map((amount) => step(amount)) })).dueDate ?? ''
        for (const amount of amounts) expect(whole >= (due({ ...LIMIT, amount }).dueDate ?? '')).toBe(true)
      })
    )
  })

  it.each([
    ['an unknown step', [step(3), step(null)]],
    ['steps in different units', [step(3), step(2, 'MONTH')]]
  ])('is unknown with %s: no date is promised', (_, steps) => {
    expect(due(linkedLimit({ ...LIMIT, steps })).dueDate).toBeNull()
  })

  it('of a procedure without steps stays as it is', () => {
    const procedure = procedureOf('1.004873')
    const { variants, ...main } = procedure.timeLimit
    expect(timeLimitOf(procedure, null)).toEqual(main)
    expect(variants === undefined || variants.length > 0).toBe(true)
  })
})
