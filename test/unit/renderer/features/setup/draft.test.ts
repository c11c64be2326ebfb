import { describe, expect, test } from 'vitest'
import { checkDraft } from '../../../../../renderer/features/setup/check-draft.ts'
import { parseClock, readDay, writeDay } from '../../../../../renderer/features/setup/day-draft.ts'
import { EMPTY_DRAFT, type SetupDraft, settingsOf } from '../../../../../renderer/features/setup/draft.ts'
import { DEFAULT_OFFICE, WEEKDAYS } from '../../../../../shared/domain/office/office.ts'
import { settingsSchema } from '../../../../../shared/domain/office/settings.ts'

const GOOD: SetupDraft = {
  ...EMPTY_DRAFT,
  header1: '  ỦY BAN NHÂN DÂN  XÃ TÂN AN ',
  unitCode: ' h23.54.22 ',
  place: 'Tân An',
  clerkName: 'Nguyễn Thị Lan',
  pin: '1234',
  pinAgain: '1234'
}
const CLOSED = { morningFrom: '', morningTo: '', afternoonFrom: '', afternoonTo: '' }
const wrongIn = (change: Partial<SetupDraft>) => Object.fromEntries(checkDraft({ ...GOOD, ...change }))
const withDay = (day: Partial<typeof CLOSED>) =>
  wrongIn({ hours: { ...GOOD.hours, SAT: { ...GOOD.hours.SAT, ...day } } })

describe('a draft that holds', () => {
  test('becomes settings that main accepts', () => {
    expect(wrongIn({})).toEqual({})
    const settings = settingsOf(GOOD)
    expect(settingsSchema.parse(settings)).toEqual(settings)
    expect(settings.unit).toMatchObject({ headerLines: ['ỦY BAN NHÂN DÂN XÃ TÂN AN'], code: 'H23.54.22' })
    expect(settings.office).toEqual(DEFAULT_OFFICE)
    expect(settings.printing.printer).toBeNull()
  })

  test('a Saturday morning makes Saturday a working half-day', () => {
    const SAT = { ...CLOSED, morningFrom: '7h30', morningTo: '1130' }
    const { office } = settingsOf({ ...GOOD, hours: { ...GOOD.hours, SAT } })
    expect(office.hours.SAT).toEqual([['07:30', '11:30']])
    expect(office.weeklyOff).toEqual(['SUN'])
  })

  test('a range becomes numbers', () => {
    const { numbering } = settingsOf({ ...GOOD, policy: 'range', rangeFrom: '6000', rangeTo: '6999' })
    expect(numbering).toEqual({ policy: 'range', from: 6000, to: 6999 })
  })

  test('codes of the province are fetched ahead where that was chosen', () => {
    expect(settingsOf({ ...GOOD, policy: 'pool', rangeFrom: 'x' }).numbering).toEqual({ policy: 'pool' })
    expect(wrongIn({ policy: 'pool', rangeFrom: 'x' })).toEqual({})
  })
})

test.each<[string, Partial<SetupDraft>, Record<string, string>]>([
  ['no unit name', { header1: ' ', header2: '' }, { header1: 'header' }],
  ['the name on another line', { header1: '', header2: 'XÃ TÂN AN' }, {}],
  ['a code without digits', { unitCode: 'TANAN' }, { unitCode: 'unitCode' }],
  ['a code with Z', { unitCode: 'Z23.54' }, { unitCode: 'unitCode' }],
  ['no place', { place: '' }, { place: 'place' }],
  ['a phone of words', { phone: 'gọi cô Lan' }, { phone: 'phone' }],
  ['a counter with marks', { counterId: 'Quầy' }, { counterId: 'counterId' }],
  ['a short PIN', { pin: '123', pinAgain: '123' }, { pin: 'pin' }],
  ['two PINs', { pinAgain: '4321' }, { pinAgain: 'pinAgain' }],
  ['a range without numbers', { policy: 'range' }, { rangeFrom: 'rangeFrom', rangeTo: 'rangeTo' }],
  ['a range that ends first', { policy: 'range', rangeFrom: '10', rangeTo: '9' }, { rangeTo: 'rangeTo' }],
  ['a range from nought', { policy: 'range', rangeFrom: '0', rangeTo: '9' }, { rangeFrom: 'rangeFrom' }],
  ['an unused range', { policy: 'provisional', rangeFrom: 'x' }, {}],
  ['five copies', { copies: '5' }, { copies: 'copies' }]
])('%s', (_, change, wrong) => {
  expect(wrongIn(change)).toEqual(wrong)
})

describe('hours', () => {
  test.each([
    ['7:30', '07:30'],
    ['07h30', '07:30'],
    ['730', '07:30'],
    ['1730', '17:30'],
    ['13g30', '13:30'],
    ['7', '07:00'],
    ['7h', '07:00'],
    [' 07.05 ', '07:05']
  ])('%s is %s', (typed, clock) => {
    expect(parseClock(typed)).toBe(clock)
  })

  test.each(['24:00', '7:60', 'sáng', '7:3', '12345'])('%s is no hour', (typed) => {
    expect(parseClock(typed)).toBeUndefined()
  })

  test('a half-filled pair, a wrong order and an unreadable hour are named at their field', () => {
    expect(withDay({ morningFrom: '07:30' })).toEqual({ 'hours.SAT.morningTo': 'hoursPair' })
    expect(withDay({ morningFrom: '11:30', morningTo: '07:30' })).toEqual({ 'hours.SAT.morningTo': 'hoursOrder' })
    expect(withDay({ afternoonFrom: '13:30', afternoonTo: 'tối' })).toEqual({ 'hours.SAT.afternoonTo': 'clock' })
    expect(withDay({ morningFrom: '07:30', morningTo: '14:00', afternoonFrom: '13:30', afternoonTo: '17:00' })).toEqual(
      { 'hours.SAT.afternoonFrom': 'hoursOrder' }
    )
  })

  test('an office that never opens is refused', () => {
    const closed = Object.fromEntries(WEEKDAYS.map((day) => [day, CLOSED]))
    expect(wrongIn({ hours: { ...GOOD.hours, ...closed } })).toEqual({ 'hours.MON.morningFrom': 'neverOpen' })
  })

  test('hours written into the fields read back the same', () => {
    for (const hours of Object.values(DEFAULT_OFFICE.hours))
      expect(readDay(writeDay(hours))).toEqual({ ok: true, value: hours })
    expect(writeDay([['13:00', '17:00']])).toMatchObject({ morningFrom: '', afternoonFrom: '13:00' })
  })
})
