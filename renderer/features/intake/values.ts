import { blankEntries } from '../../../shared/domain/checklist/checklist.ts'
import { type Authoriser, EMPTY_INTAKE, type Intake, intakeSchema } from '../../../shared/domain/intake/intake.ts'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { formatDate, parseTypedBirth } from '../../../shared/lib/plain-date.ts'

/** What stands in the fields: an intake, with the birth as typed and the authoriser's fields always there. */
export interface Values extends Omit<Intake, 'authoriser' | 'variant' | 'sets' | 'channel'> {
  readonly birthText: string
  readonly proxy: boolean
  readonly authoriser: Authoriser
  readonly variant: string
  readonly sets: string
  readonly channel: string
}

const NO_AUTHORISER: Authoriser = { name: '', idNumber: '', address: '', phone: '', email: '', document: '' }

/** Fields filled from a draft. */
export function valuesOf(intake: Intake = EMPTY_INTAKE): Values {
  return {
    ...intake,
    birthText: formatDate(intake.applicant.birth),
    proxy: intake.authoriser !== null,
    authoriser: intake.authoriser ?? NO_AUTHORISER,
    variant: intake.variant === null ? '' : String(intake.variant),
    sets: String(intake.sets),
    channel: String(intake.channel)
  }
}

/** The intake as the fields have it, not yet checked. An organisation has no birth and no sex. */
function rawOf({ birthText, proxy, authoriser, variant, ...values }: Values) {
  const { applicant } = values
  const birth = parseTypedBirth(birthText) ?? ''
  return {
    ...values,
    sets: Number(values.sets),
    channel: Number(values.channel),
    variant: variant === '' ? null : Number(variant),
    applicant: applicant.kind === 'citizen' ? { ...applicant, birth } : { ...applicant, birth: '', sex: '' },
    authoriser: proxy ? authoriser : null
  }
}

/** The intake that the fields make; undefined when one of them holds what may not be kept (`unfitField` says which). */
export function intakeOf(values: Values): Intake | undefined {
  const parsed = intakeSchema.safeParse(rawOf(values))
  return parsed.success ? parsed.data : undefined
}

/** A field that holds what may not be kept: its path, and whether it is only too long. */
export interface UnfitField {
  readonly field: string
  readonly tooLong: boolean
}

/** Every field that holds what may not be kept, in the order of the schema. */
export function unfitFields(values: Values): UnfitField[] {
  const parsed = intakeSchema.safeParse(rawOf(values))
  if (parsed.success) return []
  return parsed.error.issues.map(({ code, path, ...issue }) => ({
    field: path.join('.'),
    tooLong: code === 'too_big' && 'origin' in issue && issue.origin === 'string'
  }))
}

/** The draft of what stands in the fields: what may not be kept is left out whole and named, never cut. */
export function draftOf(values: Values): { readonly intake: Intake; readonly leftOut: readonly UnfitField[] } {
  const leftOut = unfitFields(values)
  const raw: Record<string, unknown> = { ...rawOf(values) }
  const empty: Record<string, unknown> = { ...EMPTY_INTAKE, authoriser: NO_AUTHORISER }
  for (const { field } of leftOut) {
    const [part = '', name] = field.split('.')
    if (part === 'papers') continue
    raw[part] = name === undefined ? empty[part] : { ...partOf(raw[part]), [name]: partOf(empty[part])[name] }
  }
  raw['papers'] = values.papers.filter((_, i) => leftOut.every(({ field }) => !isOfPaper(field, i)))
  const birth = values.applicant.kind === 'citizen' && isBirthWrong(values)
  return {
    intake: intakeSchema.parse(raw),
    leftOut: birth ? [...leftOut, { field: 'applicant.birth', tooLong: false }] : leftOut
  }
}

const isOfPaper = (field: string, i: number) => field === 'papers' || field.startsWith(`papers.${String(i)}.`)

const partOf = (part: unknown): Record<string, unknown> =>
  typeof part === 'object' && part !== null ? { ...part } : {}

/** A birth that was typed and is no date. */
export const isBirthWrong = ({ birthText }: Pick<Values, 'birthText'>): boolean =>
  birthText.trim() !== '' && parseTypedBirth(birthText) === undefined

/** The checklist of a procedure, keeping what was ticked when it is the same one. */
export function entriesFor(procedure: Procedure, before: Intake['papers']): Intake['papers'] {
  const known = new Map(before.map((entry) => [entry.componentId, entry]))
  return blankEntries(procedure.components).map((blank) => known.get(blank.componentId) ?? blank)
}

/** Details of an earlier dossier for the fields that are still empty: what was read or typed today is newer. */
export function fillEmpty(now: Intake['applicant'], earlier: Intake['applicant']): Intake['applicant'] {
  const filled = Object.entries(now).map(([key, value]) => [
    key,
    value === '' ? earlier[key as keyof typeof earlier] : value
  ])
  return Object.fromEntries(filled) as Intake['applicant']
}
