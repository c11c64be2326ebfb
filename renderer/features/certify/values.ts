import {
  type CertifyLine,
  immediateSchema,
  type ImmediateOrder
} from '../../../shared/domain/certification/immediate.ts'
import { publishedFee } from '../../../shared/domain/certification/published-fee.ts'
import { blankEntries, oneClickEntry } from '../../../shared/domain/checklist/checklist.ts'
import { type Applicant, EMPTY_INTAKE, type PaperEntry } from '../../../shared/domain/intake/intake.ts'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { certificationBookOf } from '../../../shared/domain/register/certification-books.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { parseTypedBirth } from '../../../shared/lib/plain-date.ts'
import { certify as words, noteWords } from '../../words/certify.ts'
import { intake as intakeWords } from '../../words/intake.ts'

/** One line as typed. */
export interface TypedLine {
  readonly what: string
  readonly pages: string
  readonly copies: string
  /** '' = as published. */
  readonly fee: string
}

/** What stands in the fields. */
export interface Values {
  readonly applicant: Applicant
  readonly birthText: string
  readonly procedureCode: string
  /** Ticks of the procedure's papers, in the published order. */
  readonly shown: boolean[]
  readonly lines: TypedLine[]
  readonly noConflict: boolean
  readonly printSlip: boolean
  readonly receiptNumber: string
}

export const BLANK_LINE: TypedLine = { what: '', pages: '1', copies: '1', fee: '' }

/** Fresh fields for the next person; the work is usually the same as before. */
export function freshValues(procedureCode: string): Values {
  return {
    applicant: EMPTY_INTAKE.applicant,
    birthText: '',
    procedureCode,
    shown: [],
    lines: [BLANK_LINE],
    noConflict: false,
    printSlip: false,
    receiptNumber: ''
  }
}

/** A whole number from 1 on as typed, undefined for anything else. */
const countOf = (text: string): number | undefined => (/^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text) : undefined)
/** '8.000' and '8000' alike. */
const amountOf = (text: string): number | undefined =>
  /^\d{1,3}([. ]?\d{3})*$|^\d{1,9}$/.test(text.trim()) ? Number(text.replace(/\D/g, '')) : undefined

/** What a line costs: as typed, or as published; null = the clerk must say it, undefined = it cannot be told yet. */
export function feeOf(line: TypedLine, procedure: Procedure | undefined, day: string): number | null | undefined {
  if (line.fee.trim() !== '') return amountOf(line.fee)
  const [pages, copies] = [countOf(line.pages), countOf(line.copies)]
  return procedure && pages && copies ? publishedFee(procedure, { pages, copies }, day) : undefined
}

/** True while nobody has typed anything into a line. */
export const isBlank = ({ what, fee }: TypedLine): boolean => what.trim() === '' && fee.trim() === ''

/** A field that keeps the order from being given, and what to say there. */
export interface WrongField {
  readonly kind: 'wrong'
  readonly field: string
  readonly message: string
}

/** The order that the fields make, or the first field that is in its way. */
export function orderOf(
  values: Values,
  procedure: Procedure | undefined,
  day: string
): Result<ImmediateOrder, WrongField> {
  const wrong = (field: string, message: string) => fail({ kind: 'wrong' as const, field, message })
  if (!procedure) return wrong('procedureCode', words.wrong.noProcedure)
  const birth = parseTypedBirth(values.birthText)
  if (values.birthText.trim() !== '' && birth === undefined) return wrong('birthText', intakeWords.wrong.birth)
  const lines: CertifyLine[] = []
  const charged: (CertifyLine & { readonly feeVnd: number })[] = []
  for (const [i, typed] of values.lines.entries()) {
    if (isBlank(typed)) continue
    const line = lineOf(typed, i)
    if (!line.ok) return line
    const feeVnd = line.value.feeVnd ?? publishedFee(procedure, line.value, day)
    if (feeVnd === null) return wrong(`lines.${String(i)}.fee`, words.wrong.fee)
    lines.push(line.value)
    charged.push({ ...line.value, feeVnd })
  }
  const book = certificationBookOf(procedure)
  if (book && lines.length === 0) return wrong('lines.0.what', words.wrong.noLine)
  const { applicant, noConflict, receiptNumber } = values
  const parsed = immediateSchema.safeParse({
    matter: {
      procedureCode: procedure.code,
      applicant:
        applicant.kind === 'citizen' ? { ...applicant, birth: birth ?? '' } : { ...applicant, birth: '', sex: '' },
      papers: papersOf(procedure, values.shown),
      note: book ? '' : noteWords(charged, receiptNumber.trim())
    },
    lines: book ? lines : [],
    noConflict,
    receiptNumber
  })
  if (parsed.success) return ok(parsed.data)
  const path = (parsed.error.issues[0]?.path.join('.') ?? '').replace(/^matter\./, '')
  return wrong(path, intakeWords.wrong.tooLongHere)
}

function lineOf({ what, pages, copies, fee }: TypedLine, i: number): Result<CertifyLine, WrongField> {
  const wrong = (field: keyof TypedLine) =>
    fail({ kind: 'wrong' as const, field: `lines.${String(i)}.${field}`, message: words.wrong[field] })
  const [manyPages, manyCopies] = [countOf(pages), countOf(copies)]
  const feeVnd = fee.trim() === '' ? null : amountOf(fee)
  if (what.trim() === '') return wrong('what')
  if (manyPages === undefined) return wrong('pages')
  if (manyCopies === undefined || manyCopies > 999) return wrong('copies')
  if (feeVnd === undefined) return wrong('fee')
  return ok({ what, pages: manyPages, copies: manyCopies, feeVnd })
}

/** The checklist: what was ticked is there as published. */
function papersOf({ components }: Procedure, shown: readonly boolean[]): PaperEntry[] {
  return blankEntries(components).map((blank, i) => {
    const component = components[i]
    return component && shown[i] ? oneClickEntry(component) : blank
  })
}
