import { z } from 'zod'
import { fail, ok, type PlainProblem, type Result } from '../../lib/result.ts'
import { cleanText } from '../../lib/text.ts'
import type { CertifiedEntry } from '../dossier/acts.ts'
import type { Accepted } from '../dossier/event.ts'
import type { Deed } from '../forms/event-paper.ts'
import {
  type AcceptanceGround,
  type AcceptanceNumber,
  type AcceptProblem,
  prepareAcceptance
} from '../intake/accept.ts'
import { EMPTY_INTAKE, type Intake, intakeSchema } from '../intake/intake.ts'
import { takenInHere } from '../procedure/find-procedure.ts'
import type { Procedure } from '../procedure/procedure.ts'
import { type CertificationBook, certificationBookOf } from '../register/certification-books.ts'
import { publishedFee } from './published-fee.ts'

/** Most that one field of a line may hold: a mistyped digit is likelier than more. */
const MOST_PAGES = 9_999
const MOST_COPIES = 999
const MOST_FEE_VND = 100_000_000

/** One kind of paper: it gets one number, whatever its copies (TT 01/2020/TT-BTP Điều 4). */
const certifyLineSchema = z.object({
  /** Loại giấy tờ. */
  what: z.string().max(300),
  /** Pages of the original. */
  pages: z.number().int().min(1).max(MOST_PAGES),
  copies: z.number().int().min(1).max(MOST_COPIES),
  /** What the clerk typed; null = as published. */
  feeVnd: z.number().int().min(0).max(MOST_FEE_VND).nullable()
})
export type CertifyLine = z.infer<typeof certifyLineSchema>

/** What the clerk types for a matter that is done while the person waits. It is filed and collected at the counter, by nobody else. */
export const immediateSchema = z.object({
  matter: intakeSchema.pick({ procedureCode: true, applicant: true, papers: true, note: true }),
  /** Empty for a procedure without a certification book. */
  lines: z.array(certifyLineSchema).max(100),
  /** The clerk says that nobody certifies for themselves or their relatives (NĐ 23/2015/NĐ-CP Điều 9.3). */
  noConflict: z.boolean(),
  /** '' = none known yet. */
  receiptNumber: z.string().max(100)
})
export type ImmediateOrder = z.infer<typeof immediateSchema>

/** Why a matter may not be done at once. */
export type ImmediateProblem = AcceptProblem | PlainProblem<'not-immediate' | 'conflict-unconfirmed'>

/** Numbers as the transaction gives them. */
export interface ImmediateNumbers {
  readonly dossier: AcceptanceNumber
  readonly certification: (book: CertificationBook) => number
}

/** A matter that may be done at once: what happens, one after the other, as soon as the numbers are known. */
export type Immediate = (numbers: ImmediateNumbers) => [Deed, ...Deed[]]

/**
 * What may be entered as done while the person waits (NĐ 61/2018 Điều 17.4, law.md 6 rule 16): what the law wants on the same
 * day, and every certification, whose days are only the most that it may take.
 */
export function mayBeImmediate(procedure: Procedure): boolean {
  if (!takenInHere(procedure)) return false
  const { immediateResult, timeLimit } = procedure
  return immediateResult === true || timeLimit.unit === 'SAME_DAY' || certificationBookOf(procedure) !== undefined
}

/**
 * Decides whether a matter may be done at once. It is accepted, stays at the counter, is certified where its procedure has a
 * book, is granted and handed to the person present, who shows no slip because none was given (NĐ 61/2018 Điều 17.4).
 */
export function prepareImmediate(
  order: ImmediateOrder,
  ground: AcceptanceGround,
  { clerk, slipCopies }: { readonly clerk: string; readonly slipCopies: number }
): Result<Immediate, ImmediateProblem> {
  const { procedure, settings, receivedAt } = ground
  if (!mayBeImmediate(procedure)) return fail({ kind: 'not-immediate' })
  const intake: Intake = { ...EMPTY_INTAKE, ...order.matter }
  const acceptance = prepareAcceptance(intake, ground)
  if (!acceptance.ok) return acceptance
  const book = certificationBookOf(procedure)
  if (book && !order.noConflict) return fail({ kind: 'conflict-unconfirmed' })
  const lines = checkLines(order.lines, book, procedure, receivedAt.slice(0, 10))
  if (!lines.ok) return lines
  return ok(({ dossier, certification }) => {
    const accepted = acceptance.value.accept(dossier)
    const year = Number(receivedAt.slice(0, 4))
    const entries = book ? lines.value.map((line) => ({ book, number: certification(book), year, ...line })) : []
    const { counter } = settings
    return [
      { body: accepted, paper: slipCopies > 0 ? { form: accepted.formVersion, copies: slipCopies } : null },
      without({ kind: 'handedOver', to: counter.name, receiver: clerk }),
      ...certifiedBy(entries, cleanText(order.receiptNumber)),
      without({ kind: 'finished', outcome: 'granted' }),
      without({ kind: 'returned', receivedBy: presentPerson(accepted), way: 'counter' })
    ]
  })
}

type Charged = Pick<CertifiedEntry, 'what' | 'pages' | 'copies' | 'feeVnd'>

/** The lines with their fees; the first wrong field by its path. */
function checkLines(
  typed: readonly CertifyLine[],
  book: CertificationBook | undefined,
  procedure: Procedure,
  day: string
): Result<Charged[], { readonly kind: 'field-wrong'; readonly field: string }> {
  if ((book === undefined) !== (typed.length === 0)) return fail({ kind: 'field-wrong', field: 'lines' })
  const lines: Charged[] = []
  for (const [i, line] of typed.entries()) {
    const what = cleanText(line.what)
    if (what === '') return fail({ kind: 'field-wrong', field: `lines.${String(i)}.what` })
    const feeVnd = line.feeVnd ?? publishedFee(procedure, line, day)
    if (feeVnd === null) return fail({ kind: 'field-wrong', field: `lines.${String(i)}.feeVnd` })
    lines.push({ what, pages: line.pages, copies: line.copies, feeVnd })
  }
  return ok(lines)
}

const without = (body: Deed['body']): Deed => ({ body, paper: null })

function certifiedBy(entries: CertifiedEntry[], receiptNumber: string): Deed[] {
  if (entries.length === 0) return []
  return [
    without({
      kind: 'certified',
      entries,
      noConflict: true,
      ...(receiptNumber === '' ? {} : { receiptNumber })
    })
  ]
}

const presentPerson = ({ applicant }: Accepted) => applicant.name
