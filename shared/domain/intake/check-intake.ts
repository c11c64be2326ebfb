import { parsePlainDate } from '../../lib/plain-date.ts'
import { cleanText } from '../../lib/text.ts'
import type { Applicant, Authoriser, Intake } from './intake.ts'

/** The intake with every text as it is kept: NFC, no control characters, single blanks. */
export function cleanIntake(intake: Intake): Intake {
  const { applicant, authoriser, delivery } = intake
  return {
    ...intake,
    applicant: cleanAll(applicant),
    authoriser: authoriser && cleanAll(authoriser),
    delivery: { ...delivery, address: cleanText(delivery.address) },
    note: cleanText(intake.note)
  }
}

function cleanAll<T extends Applicant | Authoriser>(part: T): T {
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, typeof value === 'string' ? cleanText(value) : value])
  ) as T
}

/** Older identity cards had 9 digits, today's number has 12. */
const ID_NUMBER = /^(\d{9}|\d{12})?$/
const ORGANISATION_NUMBER = /^[0-9A-Z.-]{0,20}$/i
/** Seven to fifteen digits with what people write between them: (024) 3825 0000, +84 912 345 678. */
const PHONE = /^(\+?(?:[ .()-]*[0-9]){7,15}\)?)?$/
const EMAIL = /^([^\s@]+@[^\s@]+\.[^\s@]+)?$/
const FIRST_BIRTH_YEAR = '1875'

type Rule = readonly [field: string, holds: boolean]

/** The first wrong field of a cleaned intake as a path, in the order of the screen; undefined when all hold. `today` 'YYYY-MM-DD'. */
export function checkIntake(intake: Intake, today: string): { readonly field: string } | undefined {
  const { applicant, authoriser, delivery } = intake
  const citizen = applicant.kind === 'citizen'
  const rules: Rule[] = [
    ['applicant.idNumber', (citizen ? ID_NUMBER : ORGANISATION_NUMBER).test(applicant.idNumber)],
    ['applicant.name', isName(applicant.name)],
    ['applicant.birth', isBirth(applicant.birth, today)],
    ['applicant.oldIdNumber', ID_NUMBER.test(applicant.oldIdNumber)],
    ['applicant.phone', PHONE.test(applicant.phone)],
    ['applicant.email', EMAIL.test(applicant.email)],
    ...authoriserRules(authoriser),
    ['delivery.address', delivery.way !== 'post' || delivery.address !== '']
  ]
  const wrong = rules.find(([, holds]) => !holds)
  return wrong && { field: wrong[0] }
}

function authoriserRules(authoriser: Authoriser | null): Rule[] {
  if (!authoriser) return []
  return [
    ['authoriser.name', isName(authoriser.name)],
    ['authoriser.idNumber', ID_NUMBER.test(authoriser.idNumber)],
    ['authoriser.phone', PHONE.test(authoriser.phone)],
    ['authoriser.email', EMAIL.test(authoriser.email)],
    ['authoriser.document', authoriser.document !== '']
  ]
}

/** A name has at least two letters; digits come from a broken scan. */
function isName(name: string): boolean {
  return (name.match(/\p{L}/gu) ?? []).length >= 2
}

function isBirth(birth: string, today: string): boolean {
  if (birth === '') return true
  if (birth.length === 4) return birth >= FIRST_BIRTH_YEAR && birth <= today.slice(0, 4)
  return parsePlainDate(birth) !== undefined && birth >= FIRST_BIRTH_YEAR && birth <= today
}
