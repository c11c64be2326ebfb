import type { Accepted } from '../../../shared/domain/dossier/event.ts'
import { dayInWords } from '../../../shared/domain/deadline/explain.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { dossiers as words } from '../../words/dossiers.ts'
import { intake as intakeWords } from '../../words/intake.ts'
import { timeWords } from '../../words/shell.ts'
import classes from './dossiers.module.css'

/** What was written down at acceptance, as it was then. */
export function DossierFacts({ accepted }: { readonly accepted: Accepted }) {
  const { applicant, authoriser, procedure, register, due, receivedAt, delivery, sets, note } = accepted
  const rows: readonly (readonly [string, string])[] = [
    [words.facts.applicant, applicant.name],
    [words.facts.idNumber, applicant.idNumber],
    [words.facts.birth, [formatDate(applicant.birth), applicant.sex].filter((part) => part !== '').join(', ')],
    [words.facts.phone, applicant.phone],
    [words.facts.email, applicant.email],
    [words.facts.address, applicant.address],
    [words.facts.authoriser, authoriser ? [authoriser.name, authoriser.idNumber, authoriser.document].join(', ') : ''],
    [words.facts.procedure, `${procedure.name} (${procedure.code})`],
    [words.facts.received, timeWords(receivedAt)],
    [words.facts.due, `${due.dueTime}, ${dayInWords(due.dueDate)}`],
    [words.facts.delivery, [intakeWords.way[delivery.way], delivery.address].filter((part) => part !== '').join(': ')],
    [words.facts.sets, String(sets)],
    [words.facts.register, words.facts.registerValue(register.book, register.serial, register.year)],
    [words.facts.note, note]
  ]
  return (
    <dl className={classes['facts']}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
