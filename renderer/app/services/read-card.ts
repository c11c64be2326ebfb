import { parseCard } from '../../../shared/domain/applicant/card.ts'
import type { Applicant } from '../../../shared/domain/intake/intake.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { CARD } from '../../words/card.ts'
import { intake } from '../../words/intake.ts'

type Person = Pick<Applicant, 'kind' | 'idNumber' | 'oldIdNumber' | 'name' | 'birth' | 'sex' | 'address'>

/** What a scan puts into a person's fields. */
export interface ReadCard {
  /** False when the card could not be read, or only its numbers. */
  readonly whole: boolean
  /** Undefined when nothing of it can be used. */
  readonly person: Person | undefined
  readonly birthText: string
  /** Sentences to look at. */
  readonly doubts: readonly string[]
}

const OLD_NUMBER = /^(\d{9}|\d{12})$/

/** What a scan says for the fields of a person, in which `before` stands. Of a damaged one only the numbers. */
export function readCard(text: string, before: Person): ReadCard {
  const parsed = parseCard(text)
  if (parsed.ok) {
    const { number, oldNumber, name, birthDate, sex, address } = parsed.value.card
    // An odd old number is said in the doubts; it has no field of its own to be corrected in.
    const oldIdNumber = oldNumber !== null && OLD_NUMBER.test(oldNumber) ? oldNumber : ''
    const person = { kind: 'citizen', idNumber: number, oldIdNumber, name, birth: birthDate, sex, address } as const
    return { whole: true, person, birthText: formatDate(birthDate), doubts: parsed.value.warnings }
  }
  const { problem, survived } = parsed.problem
  if (survived.number === '')
    return { whole: false, person: undefined, birthText: '', doubts: [intake.cardUnreadable, problem] }
  // Another person's name must not stay beside the new number.
  const rest =
    before.idNumber === survived.number ? before : { name: '', sex: '' as const, address: '', oldIdNumber: '' }
  const { name, sex, address, oldIdNumber } = rest
  const person = {
    kind: 'citizen',
    idNumber: survived.number,
    oldIdNumber,
    name,
    birth: survived.birthDate,
    sex,
    address
  } as const
  return { whole: false, person, birthText: formatDate(survived.birthDate), doubts: [problem, CARD.numbersOnly] }
}
