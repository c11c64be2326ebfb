import { describe, expect, it } from 'vitest'
import { lastDayToApologise, reappoint, warnedUntil } from '../../../../../../shared/domain/dossier/rules/lateness.ts'
import { accepted } from '../../../../../fixtures/accepted.ts'
import { BODIES } from '../../../../../fixtures/histories.ts'
import { groundAt, told } from '../../../../../fixtures/told.ts'

const start = { ...accepted, due: { ...accepted.due, dueDate: '2026-12-10' } }
const ask = { dueDate: '2026-12-15', reason: 'Chờ xác minh' }

describe('an apology with a new date', () => {
  it('is in time one working day before, and says so when it is not', () => {
    expect(lastDayToApologise('2026-12-10', groundAt('2026-12-08T09:00'))).toBe('2026-12-09')
    expect(reappoint(told(start), ask, groundAt('2026-12-09T09:00'))).toMatchObject({
      ok: true,
      value: { late: false, due: { dueDate: '2026-12-15', dueTime: '17:00' } }
    })
    expect(reappoint(told(start), ask, groundAt('2026-12-10T09:00'))).toMatchObject({ ok: true, value: { late: true } })
  })

  it('is made once; a second one needs the head', () => {
    const once = told(start, { ...BODIES.reappointed, due: { ...start.due, dueDate: '2026-12-11' } })
    expect(reappoint(once, ask, groundAt('2026-12-09T09:00'))).toEqual({
      ok: false,
      problem: { kind: 'reappointed-twice' }
    })
    const allowed = told(
      start,
      { ...BODIES.reappointed, due: { ...start.due, dueDate: '2026-12-11' } },
      { ...BODIES.overridden, rule: 'reappoint-once' }
    )
    expect(reappoint(allowed, ask, groundAt('2026-12-09T09:00')).ok).toBe(true)
  })

  it('leads to a later day on which the counter is open', () => {
    const on = (dueDate: string) => reappoint(told(start), { ...ask, dueDate }, groundAt('2026-12-09T09:00'))
    expect(on('2026-12-10')).toMatchObject({ problem: { kind: 'date-not-later' } })
    expect(on('2026-02-31')).toMatchObject({ problem: { kind: 'date-not-later' } })
    expect(on('2026-12-13')).toMatchObject({ problem: { kind: 'date-not-working', date: '2026-12-13' } })
  })
})

it('warns two working days ahead, over a weekend too', () => {
  expect(warnedUntil(groundAt('2026-12-08T09:00'))).toBe('2026-12-10')
  expect(warnedUntil(groundAt('2026-12-11T09:00'))).toBe('2026-12-15')
})
