import { describe, expect, it } from 'vitest'
import {
  dueAfterPayment,
  dueValuesOf,
  onTimeBy766,
  restartedDue,
  timelinessOf
} from '../../../../../../shared/domain/dossier/rules/due-values.ts'
import { handOverCountsFrom, paperFollowsBy } from '../../../../../../shared/domain/dossier/rules/hand-over.ts'
import { inForce, LAW } from '../../../../../../shared/domain/dossier/rules/law.ts'
import { originalsToGiveBack, originalsToHold } from '../../../../../../shared/domain/dossier/rules/papers.ts'
import { addOpenHours } from '../../../../../../shared/domain/calendar/working-days.ts'
import { instantOf } from '../../../../../../shared/lib/plain-date.ts'
import { accepted } from '../../../../../fixtures/accepted.ts'
import { BODIES } from '../../../../../fixtures/histories.ts'
import { groundAt, told } from '../../../../../fixtures/told.ts'

describe('both due values', () => {
  it('stand beside each other: restarted by law, and the first one moved by the wait', () => {
    const asked = told(accepted, BODIES.supplementAsked)
    const since = asked.supplement.since ?? 0
    const twoDays = 2 * 86_400_000
    expect(dueValuesOf(asked, since + twoDays)).toEqual({ legal: '2026-11-26T17:00', subtracted: '2026-11-28T17:00' })
    const got = told(accepted, BODIES.supplementAsked, BODIES.supplementReceived)
    expect(dueValuesOf(got, since + twoDays)?.legal).toBe('2026-12-08T17:00')
    expect(dueValuesOf(told(BODIES.filed), since)).toBeUndefined()
  })

  it('restart from the receipt, with the reason in words', () => {
    const got = told(accepted, BODIES.supplementAsked)
    const due = restartedDue(got, groundAt('2026-12-07T09:00'))
    expect(due?.dueDate).toBeDefined()
    expect((due?.dueDate ?? '') >= '2026-12-07').toBe(true)
    expect(due?.why[0]).toContain('chưa kiểm chứng')
  })

  it('move by the working days for which money was waited for', () => {
    const waiting = told(accepted, BODIES.handedOver, BODIES.paymentAsked)
    const due = dueAfterPayment(waiting, groundAt('2026-11-23T09:00'))
    expect(due?.dueDate).toBe('2026-11-27')
    expect(dueAfterPayment(told(accepted), groundAt('2026-11-23T09:00'))).toBeUndefined()
  })

  it('say whether it was in time', () => {
    const done = told(accepted, BODIES.handedOver, BODIES.finished)
    expect(timelinessOf(done)).toBe('early')
    expect(onTimeBy766(done)).toBe(true)
    expect(timelinessOf({ ...done, dueDate: '2026-11-20' })).toBe('on-time')
    expect(timelinessOf({ ...done, dueDate: '2026-11-19' })).toBe('late')
    expect(onTimeBy766({ ...done, supplement: { ...done.supplement, times: 2 } })).toBe(false)
    expect(timelinessOf(told(accepted))).toBeUndefined()
  })
})

describe('a hand-over', () => {
  it('counts at once, after 15:00 from the next opening', () => {
    expect(handOverCountsFrom(groundAt('2026-12-10T14:59'))).toBe('2026-12-10T14:59')
    expect(handOverCountsFrom(groundAt('2026-12-10T15:01')).slice(0, 10)).toBe('2026-12-11')
    expect(handOverCountsFrom(groundAt('2026-12-11T16:00')).slice(0, 10)).toBe('2026-12-14')
    expect(handOverCountsFrom(groundAt('2026-12-12T08:00')).slice(0, 10)).toBe('2026-12-14')
  })

  it('has the paper follow within one working day', () => {
    expect(paperFollowsBy(told(accepted), '2026-11-20T10:00', groundAt('2026-11-20T10:00'))).toBe('2026-11-23')
    const later = told(accepted, BODIES.handedOver)
    expect(paperFollowsBy(later, '2026-12-10T10:00', groundAt('2026-12-10T10:00'))).toBe('2026-12-11')
  })
})

describe('originals', () => {
  const held = told(accepted, BODIES.originalsHeld)
  const [paper] = accepted.procedure.components
  it('are held once, and only such as are held go home', () => {
    expect(originalsToHold(told(accepted), [paper?.id ?? ''])).toMatchObject({ ok: true })
    const holding = told(accepted, { kind: 'originalsHeld', papers: [{ componentId: paper?.id ?? '', name: 'x' }] })
    expect(originalsToHold(holding, [paper?.id ?? ''])).toMatchObject({ problem: { kind: 'original-held-already' } })
    expect(originalsToGiveBack(held, ['TP1'])).toMatchObject({ ok: true, value: [{ componentId: 'TP1' }] })
    expect(originalsToGiveBack(held, [])).toMatchObject({ problem: { kind: 'nothing-chosen' } })
    expect(originalsToGiveBack(told(accepted), ['TP1'])).toMatchObject({ problem: { kind: 'original-not-held' } })
  })
})

describe('a figure of the law', () => {
  it('is the one in force on the day, the youngest of several', () => {
    expect(inForce(LAW.transferCutoffHour, '2020-01-01')?.source).toContain('NĐ 61/2018')
    expect(inForce(LAW.transferCutoffHour, '2026-09-01')?.source).toContain('NĐ 309/2026')
    expect(inForce(LAW.databaseNoticeDirect, '2027-03-01')).toBeUndefined()
  })
})

it('opening hours are counted over breaks, nights and weekends', () => {
  const { days } = groundAt('2026-12-11T09:00')
  expect(addOpenHours(days, '2026-12-11T16:00', 1)).toBe('2026-12-11T17:00')
  expect(addOpenHours(days, '2026-12-11T16:00', 2)?.slice(0, 10)).toBe('2026-12-14')
  expect(instantOf('2026-12-11T17:00')).toBeGreaterThan(instantOf('2026-12-11T16:00'))
})
