import { describe, expect, it } from 'vitest'
import { dayHoursSchema } from '../../../../../shared/domain/office/office.ts'
import { numberingSchema, settingsSchema, unitCodeSchema } from '../../../../../shared/domain/office/settings.ts'
import { settings } from '../../../../fixtures/accepted.ts'

describe('the settings of a counter', () => {
  it('come back as they were given', () => expect(settingsSchema.parse(settings)).toEqual(settings))

  it.each([1, 3])('have %i header lines', (lines) => {
    const unit = { ...settings.unit, headerLines: Array.from({ length: lines }, (_, i) => `Dòng ${String(i + 1)}`) }
    expect(settingsSchema.safeParse({ ...settings, unit }).success).toBe(true)
  })

  it.each<[string, object]>([
    ['no header line', { unit: { ...settings.unit, headerLines: [] } }],
    ['four header lines', { unit: { ...settings.unit, headerLines: ['a', 'b', 'c', 'd'] } }],
    ['a blank header line', { unit: { ...settings.unit, headerLines: ['  '] } }],
    ['a counter in small letters', { counter: { id: 'q1', name: 'Quầy 1' } }],
    ['a counter of seven letters', { counter: { id: 'QUAY123', name: 'Quầy 1' } }],
    ['a counter with a hyphen, which parts codes', { counter: { id: 'Q-1', name: 'Quầy 1' } }],
    ['no copy at all', { printing: { ...settings.printing, copies: 0 } }],
    ['an unknown reading', { readings: { ...settings.readings, halfDay: 'sometimes' } }]
  ])('are refused with %s', (_, part) => expect(settingsSchema.safeParse({ ...settings, ...part }).success).toBe(false))
})

describe('the identifier of a unit', () => {
  it.each(['H23', 'H23.54', 'H23.54.22', 'H15.50.05.13', 'H55.242', 'A01', 'Y99'])('may be %s', (code) =>
    expect(unitCodeSchema.safeParse(code).success).toBe(true)
  )

  it.each(['', 'h23', 'Z23', 'H2', 'H23.', 'H23.5', 'H23.5423', 'H23-54', 'Đ23', 'H23.54.22\n'])(
    'may not be %j',
    (code) => expect(unitCodeSchema.safeParse(code).success).toBe(false)
  )
})

describe('a numbering policy', () => {
  it.each([
    [{ policy: 'range', from: 6000, to: 6999 }, true],
    [{ policy: 'range', from: 1, to: 1 }, true],
    [{ policy: 'pool' }, true],
    [{ policy: 'provisional' }, true],
    [{ policy: 'range', from: 0, to: 9 }, false],
    [{ policy: 'range', from: 7000, to: 6999 }, false],
    [{ policy: 'range', from: 1.5, to: 6 }, false],
    [{ policy: 'range' }, false],
    [{ policy: 'lottery' }, false]
  ])('%j holds: %s', (policy, holds) => expect(numberingSchema.safeParse(policy).success).toBe(holds))
})

describe('the hours of a day', () => {
  it.each([
    [[], true],
    [[['07:30', '11:30']], true],
    [
      [
        ['07:30', '11:30'],
        ['11:30', '17:00']
      ],
      true
    ],
    [[['11:30', '07:30']], false],
    [[['07:30', '07:30']], false],
    [[['7:30', '11:30']], false],
    [[['07:30', '24:00']], false],
    [
      [
        ['13:30', '17:00'],
        ['07:30', '11:30']
      ],
      false
    ],
    [
      [
        ['07:30', '12:00'],
        ['11:30', '17:00']
      ],
      false
    ]
  ])('%j holds: %s', (hours, holds) => expect(dayHoursSchema.safeParse(hours).success).toBe(holds))
})
