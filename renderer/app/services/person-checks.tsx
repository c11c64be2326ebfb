import { doubtsOfNumber } from '../../../shared/domain/applicant/card.ts'
import type { Applicant } from '../../../shared/domain/intake/intake.ts'
import { parseTypedBirth } from '../../../shared/lib/plain-date.ts'
import { intake as words } from '../../words/intake.ts'
import classes from './person-checks.module.css'

const ID_NUMBER = /^\s*(\d{9}|\d{12})?\s*$/

/** What is wrong with a typed identity number, in a sentence; undefined when nothing is. */
export const checkIdNumber = (text: string): string | undefined =>
  ID_NUMBER.test(text) ? undefined : words.wrong.idNumber

/** What is wrong with a typed birth, in a sentence; undefined when nothing is. */
export const checkBirth = (text: string): string | undefined =>
  text.trim() === '' || parseTypedBirth(text) !== undefined ? undefined : words.wrong.birth

interface NumberDoubtsProps extends Pick<Applicant, 'idNumber' | 'sex'> {
  readonly birthText: string
}

/** What a complete number says against birth year and sex: odd, never refused. */
export function NumberDoubts({ idNumber, birthText, sex }: NumberDoubtsProps) {
  const birthYear = parseTypedBirth(birthText)?.slice(0, 4)
  const doubts = doubtsOfNumber(idNumber.trim(), { sex, ...(birthYear === undefined ? {} : { birthYear }) })
  return (
    <div role="status">
      {doubts.map((doubt) => (
        <p key={doubt} className={classes['doubt']}>
          {doubt}
        </p>
      ))}
    </div>
  )
}
