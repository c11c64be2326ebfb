import { blankEntries } from '../../../shared/domain/checklist/checklist.ts'
import { type Authoriser, EMPTY_INTAKE, type Intake, intakeSchema } from '../../../shared/domain/intake/intake.ts'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { formatDate, parseTypedBirth } from '../../../shared/lib/plain-date.ts'

/** What stands in the fields: an intake, with the birth as typed and the authoriser's fields always there. */
export interface Values extends Omit<Intake, 'authoriser' | 'variant'> {
  readonly birthText: string
  readonly proxy: boolean
  readonly authoriser: Authoriser
  readonly variant: string
}

const NO_AUTHORISER: Authoriser = { name: '', idNumber: '', address: '', phone: '', email: '', document: '' }

/** Fields filled from a draft. */
export function valuesOf(intake: Intake = EMPTY_INTAKE): Values {
  return {
    ...intake,
    birthText: formatDate(intake.applicant.birth),
    proxy: intake.authoriser !== null,
    authoriser: intake.authoriser ?? NO_AUTHORISER,
    variant: intake.variant === null ? '' : String(intake.variant)
  }
}

/** The intake that the fields make; undefined when a text is longer than may be kept. */
export function intakeOf({ birthText, proxy, authoriser, variant, ...values }: Values): Intake | undefined {
  const birth = parseTypedBirth(birthText) ?? ''
  const parsed = intakeSchema.safeParse({
    ...values,
    sets: Number(values.sets),
    channel: Number(values.channel),
    variant: variant === '' ? null : Number(variant),
    applicant: { ...values.applicant, birth },
    authoriser: proxy ? authoriser : null
  })
  return parsed.success ? parsed.data : undefined
}

/** A birth that was typed and is no date. */
export const isBirthWrong = ({ birthText }: Pick<Values, 'birthText'>): boolean =>
  birthText.trim() !== '' && parseTypedBirth(birthText) === undefined

/** The checklist of a procedure, keeping what was ticked when it is the same one. */
export function entriesFor(procedure: Procedure, before: Intake['papers']): Intake['papers'] {
  const known = new Map(before.map((entry) => [entry.componentId, entry]))
  return blankEntries(procedure.components).map((blank) => known.get(blank.componentId) ?? blank)
}
