import { describe, expect, it } from 'vitest'
import { checkIntake, cleanIntake } from '../../../../../shared/domain/intake/check-intake.ts'
import { type Applicant, EMPTY_INTAKE, type Intake } from '../../../../../shared/domain/intake/intake.ts'

const intake = (applicant: Partial<Applicant>, more: Partial<Intake> = {}): Intake => ({
  ...EMPTY_INTAKE,
  applicant: { ...EMPTY_INTAKE.applicant, name: 'Nguyễn Văn An', ...applicant },
  ...more
})
const wrong = (each: Intake) => checkIntake(each, '2026-11-24')?.field
const authoriser = { name: 'Lê Bình', idNumber: '', address: '', phone: '', email: '', document: 'Giấy ủy quyền' }

describe('an intake', () => {
  it('is fine with a name alone', () => expect(wrong(intake({}))).toBeUndefined())

  it.each<[Partial<Applicant>, string]>([
    [{ name: 'A' }, 'applicant.name'],
    [{ name: '' }, 'applicant.name'],
    [{ idNumber: '0010990123456' }, 'applicant.idNumber'],
    [{ idNumber: '00109901234' }, 'applicant.idNumber'],
    [{ birth: '2026-11-25' }, 'applicant.birth'],
    [{ birth: '1990-02-30' }, 'applicant.birth'],
    [{ birth: '1850' }, 'applicant.birth'],
    [{ phone: 'abc' }, 'applicant.phone'],
    [{ email: 'an@' }, 'applicant.email']
  ])('with %j is wrong at %s', (applicant, field) => expect(wrong(intake(applicant))).toBe(field))

  it('takes old numbers, bare years and numbers of organisations', () => {
    expect(wrong(intake({ idNumber: '012345678', birth: '1948' }))).toBeUndefined()
    expect(wrong(intake({ kind: 'organisation', idNumber: '0101234567-001' }))).toBeUndefined()
  })

  it.each(['(024) 3825 0000', '+84 912 345 678', '0912.345.678', ''])('takes the phone %s', (phone) =>
    expect(wrong(intake({ phone }))).toBeUndefined()
  )

  it.each(['091234', '0912345678901234', '0912 345 678 (nhà)'])('refuses the phone %s', (phone) =>
    expect(wrong(intake({ phone }))).toBe('applicant.phone')
  )

  it('wants the papers of a proxy and the address of a postal return', () => {
    expect(wrong(intake({}, { authoriser }))).toBeUndefined()
    expect(wrong(intake({}, { authoriser: { ...authoriser, document: '' } }))).toBe('authoriser.document')
    expect(wrong(intake({}, { delivery: { way: 'post', address: '' } }))).toBe('delivery.address')
  })

  it('is kept clean in every text', () => {
    const dirty = intake({ name: '  Đặng\u0000  Thị\n Ưởng '.normalize('NFD') }, { note: ' a\tb ', authoriser })
    const clean = cleanIntake(dirty)
    expect(clean.applicant.name).toBe('Đặng Thị Ưởng')
    expect(clean.note).toBe('a b')
    expect(clean.authoriser).toEqual(authoriser)
    expect(cleanIntake(clean)).toEqual(clean)
  })
})
