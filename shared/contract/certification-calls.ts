import { z } from 'zod'
import { immediateSchema, type ImmediateProblem } from '../domain/certification/immediate.ts'
import { CERTIFICATION_BOOKS, type MonthProblem } from '../domain/register/certification-books.ts'
import type { PlainProblem, Result } from '../lib/result.ts'
import type { CertificationMonth, Certified } from './certification-views.ts'

const monthOfBook = z.object({
  book: z.enum(CERTIFICATION_BOOKS),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
})

/** Arguments of the calls of what is done at once, and of the certification books. */
export const certificationArguments = {
  certify: immediateSchema.extend({
    /** The operation's id: a second call with the same id gives the first answer again. */
    draftId: z.string().min(1).max(64),
    printSlip: z.boolean(),
    clockConfirmed: z.boolean()
  }),
  getCertificationBook: monthOfBook,
  saveCertificationBook: monthOfBook
} as const
type Argument<M extends keyof typeof certificationArguments> = z.infer<(typeof certificationArguments)[M]>

export type CertifyProblem =
  | ImmediateProblem
  | { readonly kind: 'clock-behind'; readonly lastEventAt: number }
  | { readonly kind: 'clock-ahead'; readonly lastEventAt: number }
  | PlainProblem<'procedure-unknown' | 'disk-full'>

type Kind = { readonly kind: string }

/** What the window may ask of what is done at once (chứng thực, bản sao trích lục); the doors of every call and of files come from there. */
export interface CertificationCalls<Door extends Kind, File extends Kind> {
  /** A matter that is done while the person waits, with its certification numbers. */
  readonly certify: (arg: Argument<'certify'>) => Promise<Result<Certified, Door | CertifyProblem>>
  readonly getCertificationBook: (
    arg: Argument<'getCertificationBook'>
  ) => Promise<Result<CertificationMonth, Door | MonthProblem>>
  /** A month of a certification book as a PDF, to be printed and bound. */
  readonly saveCertificationBook: (
    arg: Argument<'saveCertificationBook'>
  ) => Promise<Result<null, Door | File | MonthProblem>>
}
