import { describe, expect, it } from 'vitest'
import { factsOf, fieldsOf, valuesOf } from '../../../../../renderer/app/services/correction.ts'
import type { Correctable } from '../../../../../shared/domain/dossier/event.ts'
import { accepted, authoriser } from '../../../../fixtures/accepted.ts'

const facts: Correctable = {
  applicant: accepted.applicant,
  authoriser: null,
  delivery: accepted.delivery,
  note: 'ghi chú'
}
const organisation: Correctable = {
  ...facts,
  applicant: { ...facts.applicant, kind: 'organisation', birth: '', sex: '' }
}

describe('the facts in the fields', () => {
  it('come back as they went in, the birth as it is typed', () => {
    const values = valuesOf(facts, 'vì')
    expect(values.applicant.birth).toBe('08/03/1985')
    expect(factsOf(values)).toEqual(facts)
    expect(factsOf(valuesOf({ ...facts, authoriser }, 'vì'))).toEqual({ ...facts, authoriser })
  })

  it.each([
    ['', ''],
    ['1990', '1990'],
    ['5/3/1990', '1990-03-05']
  ])('a birth typed as %j is %j', (typed, birth) => {
    const values = valuesOf(facts, '')
    expect(factsOf({ ...values, applicant: { ...values.applicant, birth: typed } })?.applicant.birth).toBe(birth)
  })

  it('make nothing of a birth that is no date, and none of an organisation', () => {
    const values = valuesOf(facts, '')
    expect(factsOf({ ...values, applicant: { ...values.applicant, birth: '31/02/1990' } })).toBeUndefined()
    expect(factsOf(valuesOf(organisation, ''))).toEqual(organisation)
  })
})

it('has the fields of the one who files, of the authoriser where there is one, and no birth of an organisation', () => {
  expect(fieldsOf(facts)).toContain('applicant.birth')
  expect(fieldsOf(facts).some((field) => field.startsWith('authoriser.'))).toBe(false)
  expect(fieldsOf({ ...facts, authoriser })).toContain('authoriser.document')
  expect(fieldsOf(organisation)).not.toContain('applicant.birth')
})
