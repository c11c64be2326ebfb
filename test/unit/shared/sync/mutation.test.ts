import { expect, it } from 'vitest'
import { eventBodySchema } from '../../../../shared/domain/dossier/event.ts'
import { isPartOfRecord, provinceMustKnow } from '../../../../shared/sync/mutation.ts'

it('tells the province everything but paper, what stays at the counter, and what came from the province itself', () => {
  const kinds = eventBodySchema.options.map((option) => option.shape.kind.value)
  expect(kinds.filter((kind) => !provinceMustKnow(kind))).toEqual(
    expect.arrayContaining([
      'filed',
      'turnedAway',
      'printed',
      'certified',
      'originalsHeld',
      'originalsGivenBack',
      'overridden',
      'paperAttached',
      'codeGiven',
      'provinceReported'
    ])
  )
  expect(kinds.filter(provinceMustKnow)).toHaveLength(kinds.length - 10)
})

it('makes a correction part of the record only while the record cannot have arrived', () => {
  const cases = [true, false].flatMap((recordOpen) => [true, false].map((doubtful) => ({ recordOpen, doubtful })))
  expect(cases.filter((record) => isPartOfRecord('corrected', record))).toEqual([{ recordOpen: true, doubtful: false }])
  expect(cases.some((record) => isPartOfRecord('handedOver', record))).toBe(false)
})
