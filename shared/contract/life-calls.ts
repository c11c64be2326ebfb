import { z } from 'zod'
import { commandSchema } from '../domain/dossier/commands.ts'
import type { DecideProblem } from '../domain/dossier/decide.ts'
import type { FilingProblem } from '../domain/intake/accept.ts'
import { intakeSchema } from '../domain/intake/intake.ts'
import type { PlainProblem, Result } from '../lib/result.ts'
import type { ActDone, Filed } from './views.ts'

const id = z.string().min(1).max(64)
const reason = z.string().max(1000)

/** Arguments of the calls that decide over a dossier's life. */
export const lifeArguments = {
  /** An intake that is not accepted now: left as filed, asked to be completed, or refused in writing. */
  fileIntake: z.object({
    draftId: id,
    intake: intakeSchema,
    decision: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('leave') }),
      z.object({
        kind: z.literal('askSupplement'),
        componentIds: z.array(z.string().max(200)).max(200),
        reason,
        waivers: z.array(z.object({ componentId: z.string().max(200), reason })).max(200)
      }),
      z.object({ kind: z.literal('turnAway'), reason })
    ]),
    clockConfirmed: z.boolean()
  }),
  /** One act on a dossier. `basedOn`: the last event that the window showed. */
  act: z.object({ operationId: id, dossierId: id, basedOn: id, command: commandSchema, clockConfirmed: z.boolean() })
} as const

/** The machine's clock is not to be believed without a person's word. */
export type ClockProblem =
  | { readonly kind: 'clock-behind'; readonly lastEventAt: number }
  | { readonly kind: 'clock-ahead'; readonly lastEventAt: number }
export type FileIntakeProblem =
  FilingProblem | DecideProblem | ClockProblem | PlainProblem<'procedure-unknown' | 'disk-full'>
export type ActProblem = DecideProblem | ClockProblem | PlainProblem<'stale' | 'not-found' | 'disk-full'>

/** What the window may ask for in a dossier's life after, or instead of, its acceptance. */
export interface LifeCalls<Door extends { readonly kind: string }> {
  readonly fileIntake: (
    arg: z.infer<typeof lifeArguments.fileIntake>
  ) => Promise<Result<Filed, Door | FileIntakeProblem>>
  /** Decided by the rules on what the records say; a repeat of the operation gets the first answer. */
  readonly act: (arg: z.infer<typeof lifeArguments.act>) => Promise<Result<ActDone, Door | ActProblem>>
}
