import type { Accepted, Correctable } from '../../../shared/domain/dossier/event.ts'
import { dayInWords } from '../../../shared/domain/deadline/explain.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { dossiers as words } from '../../words/dossiers.ts'
import { intake as intakeWords } from '../../words/intake.ts'
import { timeWords } from '../../words/shell.ts'
import classes from './dossiers.module.css'

interface DossierFactsProps {
  readonly accepted: Accepted
  /** What holds now, where something was corrected since. */
  readonly facts: Correctable
}

/** What holds of a dossier now; where it was corrected, what stands on the slip beside it. */
export function DossierFacts({ accepted, facts }: DossierFactsProps) {
  const frozen = new Map(rowsOf(accepted))
  return (
    <dl className={classes['facts']}>
      {rowsOf({ ...accepted, ...facts }).map(([name, value]) => {
        const before = frozen.get(name) ?? ''
        if (value === '' && before === '') return null
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {value === before ? null : <span className={classes['when']}>{words.facts.onSlip(before)}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function rowsOf(accepted: Accepted): (readonly [name: string, value: string])[] {
  const { applicant, authoriser, procedure, register, due, receivedAt, delivery, sets, note } = accepted
  return [
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
}
