import type { Correctable } from '../../../shared/domain/dossier/event.ts'
import type { Dossier } from '../../../shared/domain/dossier/folded.ts'
import { dayInWords } from '../../../shared/domain/deadline/explain.ts'
import { dueValuesOf } from '../../../shared/domain/dossier/rules/due-values.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { dossiers as words, moneyWords } from '../../words/dossiers.ts'
import { intake as intakeWords } from '../../words/intake.ts'
import { timeWords } from '../../words/shell.ts'
import classes from './dossiers.module.css'

/** What holds of a dossier now; where it was corrected, what stands on the slip beside it. */
export function DossierFacts({ dossier }: { readonly dossier: Dossier }) {
  const frozen = new Map(rowsOf(dossier, dossier.frozen))
  return (
    <dl className={classes['facts']}>
      {rowsOf(dossier, dossier.facts).map(([name, value]) => {
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

function rowsOf(dossier: Dossier, facts: Correctable): (readonly [name: string, value: string])[] {
  const { applicant, authoriser, delivery, note } = facts
  const { accepted, frozen, desk, money, originals } = dossier
  const { procedure, receivedAt, sets } = frozen
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
    [words.facts.due, dossier.dueDate === '' ? '' : `${dossier.dueTime}, ${dayInWords(dossier.dueDate)}`],
    [words.facts.firstDue, firstDue(dossier)],
    [words.facts.due766, due766(dossier)],
    [words.facts.desk, desk ?? ''],
    [words.facts.money, money.askedVnd === 0 ? '' : moneyWords(money.askedVnd, money.receipts)],
    [words.facts.originals, originals.map(({ name }) => name).join('; ')],
    [words.facts.delivery, [intakeWords.way[delivery.way], delivery.address].filter((part) => part !== '').join(': ')],
    [words.facts.sets, String(sets)],
    [words.facts.register, accepted ? words.facts.registerValue(accepted.register) : ''],
    [words.facts.note, note]
  ]
}

/** The first promise where another one holds now: both are kept. */
function firstDue({ accepted, dueDate }: Dossier): string {
  return accepted === null || accepted.due.dueDate === dueDate ? '' : dayInWords(accepted.due.dueDate)
}

/** The other reading of the law: the first promise moved by what was waited for supplements. Shown only where it differs. */
function due766(dossier: Dossier): string {
  const { waitedMs, since } = dossier.supplement
  if (waitedMs === 0 || since !== null) return ''
  const values = dueValuesOf(dossier, 0)
  return values === undefined || values.subtracted === values.legal ? '' : timeWords(values.subtracted)
}
