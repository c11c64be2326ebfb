import { z } from 'zod'
import { paymentAccountSchema } from '../domain/payment/account.ts'
import type { PlainProblem, Result } from '../lib/result.ts'

/** Arguments of the calls about what goes out to citizens and what comes back from them. */
export const givingArguments = {
  /** 1 = very dissatisfied … 5 = very satisfied. */
  rate: z.object({ score: z.number().int().min(1).max(5) }),
  savePaymentAccount: paymentAccountSchema
} as const
type Argument<M extends keyof typeof givingArguments> = z.infer<(typeof givingArguments)[M]>

type Kind = { readonly kind: string }

/** What the window may ask when a result goes out; the doors of every call come from there. */
export interface GivingCalls<Door extends Kind> {
  /** What a citizen thought of the counter: the day, the counter and the score, never who and never which dossier. */
  readonly rate: (arg: Argument<'rate'>) => Promise<Result<null, Door | PlainProblem<'disk-full'>>>
  /** The account that fees are transferred to, kept with the settings. */
  readonly savePaymentAccount: (
    arg: Argument<'savePaymentAccount'>
  ) => Promise<Result<null, Door | PlainProblem<'disk-full'>>>
}
