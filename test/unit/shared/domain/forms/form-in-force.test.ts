import { describe, expect, it } from 'vitest'
import { formInForce } from '../../../../../shared/domain/forms/form-in-force.ts'

describe('the version of the slip', () => {
  it.each([
    ['2026-11-20', 'receipt/tt03-2025'],
    ['2025-09-15', 'receipt/tt03-2025'],
    ['2025-09-14', 'receipt/tt01-2018'],
    ['2019-01-06', 'receipt/tt01-2018']
  ])('in force on %s is %s', (day, form) => {
    expect(formInForce('in-force', day)).toBe(form)
  })

  it('is the one that the unit chose, whatever the day', () => {
    expect(formInForce('receipt/tt01-2018', '2026-11-20')).toBe('receipt/tt01-2018')
  })

  it('is the one in force when the choice is not known any more', () => {
    expect(formInForce('receipt/gone', '2026-11-20')).toBe('receipt/tt03-2025')
  })
})
