import { expect, test } from 'vitest'
import { checkDraft } from '../../../../../renderer/features/setup/check-draft.ts'
import { EMPTY_DRAFT } from '../../../../../renderer/features/setup/draft.ts'
import { STEP_FIELDS } from '../../../../../renderer/features/setup/setup-form.ts'
import { SETUP_ERRORS } from '../../../../../renderer/words/setup.ts'

const all = Object.values(STEP_FIELDS).flat()

test('every field of the first run stands on one step, and only there', () => {
  const { hours, readings, ...rest } = EMPTY_DRAFT
  const names = Object.entries(hours).flatMap(([day, draft]) =>
    Object.keys(draft).map((half) => `hours.${day}.${half}`)
  )
  expect([...all].sort()).toEqual([...Object.keys(rest), ...names].sort())
  expect(new Set(all).size).toBe(all.length)
  expect(Object.keys(readings)).not.toEqual([])
})

test('whatever is wrong has a step to be put right on, and a sentence', () => {
  const hours = { ...EMPTY_DRAFT.hours, MON: { morningFrom: 'x', morningTo: '', afternoonFrom: '', afternoonTo: '' } }
  const nothing = { ...EMPTY_DRAFT, counterId: '', counterName: '', copies: '', policy: 'range' as const, hours }
  const wrong = checkDraft({ ...nothing, phone: 'x', pin: '1', pinAgain: '2' })
  expect(wrong.size).toBeGreaterThan(10)
  for (const [field, error] of wrong) {
    expect(all).toContain(field)
    expect(SETUP_ERRORS[error]).toMatch(/\S/)
  }
})
