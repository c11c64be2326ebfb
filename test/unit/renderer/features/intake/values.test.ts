import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  draftOf,
  entriesFor,
  fillEmpty,
  intakeOf,
  isBirthWrong,
  unfitFields,
  type Values,
  valuesOf
} from '../../../../../renderer/features/intake/values.ts'
import { blankEntries } from '../../../../../shared/domain/checklist/checklist.ts'
import { EMPTY_INTAKE, type Intake } from '../../../../../shared/domain/intake/intake.ts'
import { authoriser, intake } from '../../../../fixtures/accepted.ts'
import { procedureOf } from '../../../../fixtures/public-tables.ts'

const full: Intake = { ...intake, authoriser, variant: 1, sets: 3, channel: 3, note: 'Ghi chú' }
const fields = (part: Partial<Values> = {}): Values => ({ ...valuesOf(full), ...part })
const longName = { ...full.applicant, name: 'ắ'.repeat(301) }

describe('fields filled from a draft', () => {
  it.each([
    ['a whole intake', full],
    ['an empty one', EMPTY_INTAKE],
    ['a year of birth alone', { ...full, applicant: { ...full.applicant, birth: '1947' } }],
    ['a main time limit', { ...full, variant: null }]
  ])('give it back: %s', (_, given) => {
    expect(intakeOf(valuesOf(given))).toEqual(given)
    expect(draftOf(valuesOf(given))).toEqual({ intake: given, leftOut: [] })
    expect(unfitFields(valuesOf(given))).toEqual([])
  })

  it('show the birth as people write it', () => {
    expect(fields().birthText).toBe('08/03/1985')
    expect(valuesOf().birthText).toBe('')
  })
})

describe('the intake of the fields', () => {
  it('has no authoriser unless somebody files for another', () => {
    expect(intakeOf(fields({ proxy: false }))?.authoriser).toBeNull()
    expect(intakeOf(fields({ proxy: true }))?.authoriser).toEqual(authoriser)
  })

  it('has no birth and no sex when an organisation files', () => {
    const applicant = { ...full.applicant, kind: 'organisation' as const }
    expect(intakeOf(fields({ applicant }))?.applicant).toEqual({ ...applicant, birth: '', sex: '' })
  })

  it.each([
    ['05/03/1990', '1990-03-05'],
    ['05031990', '1990-03-05'],
    ['1990', '1990'],
    ['31/02/1990', ''],
    ['05/03/90', ''],
    ['', '']
  ])('takes %j for the birth %j, never guessed', (birthText, birth) => {
    expect(intakeOf(fields({ birthText }))?.applicant.birth).toBe(birth)
    expect(isBirthWrong({ birthText })).toBe(birth === '' && birthText !== '')
  })

  it.each<[Partial<Values>, string, boolean]>([
    [{ applicant: longName }, 'applicant.name', true],
    [{ note: 'x'.repeat(501) }, 'note', true],
    [{ sets: '' }, 'sets', false],
    [{ sets: '100' }, 'sets', false],
    [{ sets: '1,5' }, 'sets', false],
    [{ channel: '2' }, 'channel', false],
    [{ variant: 'x' }, 'variant', false]
  ])('%j is none, and the field is named', (part, field, tooLong) => {
    expect(intakeOf(fields(part))).toBeUndefined()
    expect(unfitFields(fields(part))).toEqual([{ field, tooLong }])
  })
})

describe('the draft of the fields', () => {
  it('leaves out whole what may not be kept, names it, and keeps everything else', () => {
    const { intake: kept, leftOut } = draftOf(fields({ applicant: longName, sets: 'hai', note: 'x'.repeat(501) }))
    expect(kept).toEqual({ ...full, applicant: { ...full.applicant, name: '' }, sets: 1, note: '' })
    expect(leftOut.map(({ field }) => field).sort()).toEqual(['applicant.name', 'note', 'sets'])
  })

  it('leaves out the one paper whose count may not be kept', () => {
    const [first, ...rest] = full.papers
    if (!first) throw new Error('No paper')
    const { intake: kept, leftOut } = draftOf(fields({ papers: [{ ...first, copies: 100 }, ...rest] }))
    expect(kept.papers).toEqual(rest)
    expect(leftOut).toEqual([{ field: 'papers.0.copies', tooLong: false }])
  })

  it('names a birth that is no date: it is not kept as it was typed', () => {
    expect(draftOf(fields({ birthText: '05/03/19' })).leftOut).toEqual([{ field: 'applicant.birth', tooLong: false }])
    const applicant = { ...full.applicant, kind: 'organisation' as const }
    expect(draftOf(fields({ birthText: '05/03/19', applicant })).leftOut).toEqual([])
  })

  it('can always be made, whatever was typed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 600 })
    fc.assert(
      fc.property(text, text, text, text, fc.integer(), fc.boolean(), (a, b, c, d, count, proxy) => {
        const papers = full.papers.map((entry) => ({ ...entry, originals: count }))
        const part = { birthText: a, sets: b, variant: c, channel: d, note: a, proxy, papers }
        const typed = fields({ ...part, applicant: { ...full.applicant, name: b, phone: c, email: d } })
        const { intake: kept, leftOut } = draftOf(typed)
        expect(intakeOf(valuesOf(kept))).toEqual(kept)
        expect(leftOut.length > 0 || intakeOf(typed) !== undefined).toBe(true)
      }),
      { numRuns: 50 }
    )
  })
})

describe('the checklist of a procedure', () => {
  const procedure = procedureOf(intake.procedureCode)

  it('is blank at first, and keeps what was ticked when the same one is chosen again', () => {
    expect(entriesFor(procedure, [])).toEqual(blankEntries(procedure.components))
    expect(entriesFor(procedure, full.papers)).toEqual(full.papers)
  })

  it('takes over nothing that another procedure asked for', () => {
    const other = full.papers.map((entry) => ({ ...entry, componentId: `lạ-${entry.componentId}` }))
    expect(entriesFor(procedure, other)).toEqual(blankEntries(procedure.components))
  })
})

it('details of an earlier dossier fill only what is empty', () => {
  const now = { ...EMPTY_INTAKE.applicant, idNumber: full.applicant.idNumber, phone: '0999 999 999' }
  expect(fillEmpty(now, full.applicant)).toEqual({ ...full.applicant, phone: '0999 999 999' })
  expect(fillEmpty(full.applicant, now)).toEqual(full.applicant)
})
