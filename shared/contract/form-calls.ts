import { z } from 'zod'
import type { PlainProblem, Result } from '../lib/result.ts'

const form = z.object({ form: z.string().max(100) })

/** Arguments of the calls of filled samples. */
export const formArguments = { getSampleForm: form, saveSampleForm: form } as const
type Argument = z.infer<typeof form>
type Kind = { readonly kind: string }
type NotFound = PlainProblem<'not-found'>

/** Filled samples of the forms, marked MẪU, to be put on display (TT 01/2018/TT-VPCP Điều 5.2): of nobody, nothing is stored. */
export interface FormCalls<Door extends Kind, File extends Kind> {
  readonly getSampleForm: (arg: Argument) => Promise<Result<Uint8Array, Door | NotFound>>
  readonly saveSampleForm: (arg: Argument) => Promise<Result<null, Door | NotFound | File>>
}
