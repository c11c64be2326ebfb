import { z } from 'zod'
import type { MinutesLine } from '../domain/forms/handover/post-minutes.ts'
import { paymentAccountSchema } from '../domain/payment/account.ts'
import { parsePlainDate } from '../lib/plain-date.ts'
import type { PlainProblem, Result } from '../lib/result.ts'

/** A day's minutes with the post: of what it was given, or of what it brought. */
const minutes = z.object({
  day: z.string().refine((day) => parsePlainDate(day) !== undefined),
  direction: z.enum(['given', 'brought'])
})

/** Arguments of the calls about what goes out to citizens and what comes back from them. */
export const givingArguments = {
  /** 1 = very dissatisfied … 5 = very satisfied. */
  rate: z.object({ score: z.number().int().min(1).max(5) }),
  savePaymentAccount: paymentAccountSchema,
  getPostMinutes: minutes,
  savePostMinutes: minutes,
  /** Null = the printer of the slips. */
  printPostMinutes: minutes.extend({ printer: z.string().max(200).nullable() })
} as const
type Argument<M extends keyof typeof givingArguments> = z.infer<(typeof givingArguments)[M]>

type Kind = { readonly kind: string }

/** What went with the post on a day, one line a dossier; `postmen`: who took it along, where the records have it. */
export interface PostMinutes {
  readonly postmen: readonly string[]
  readonly lines: readonly MinutesLine[]
}

/** What the window may ask when a result goes out; the doors of every call, of files and of pages come from there. */
export interface GivingCalls<Door extends Kind, File extends Kind, Page extends Kind> {
  /** What a citizen thought of the counter: the day, the counter and the score, never who and never which dossier. */
  readonly rate: (arg: Argument<'rate'>) => Promise<Result<null, Door | PlainProblem<'disk-full'>>>
  /** The account that fees are transferred to, kept with the settings. */
  readonly savePaymentAccount: (
    arg: Argument<'savePaymentAccount'>
  ) => Promise<Result<null, Door | PlainProblem<'disk-full'>>>
  readonly getPostMinutes: (arg: Argument<'getPostMinutes'>) => Promise<Result<PostMinutes, Door>>
  /** `not-found`: nothing went that way on the day. */
  readonly savePostMinutes: (
    arg: Argument<'savePostMinutes'>
  ) => Promise<Result<null, Door | PlainProblem<'not-found'> | File>>
  readonly printPostMinutes: (
    arg: Argument<'printPostMinutes'>
  ) => Promise<Result<null, Door | PlainProblem<'not-found'> | Page>>
}
