import { z } from 'zod'
import type { PlainProblem, Result } from '../lib/result.ts'
import type { RegisterLine, RegisterView } from './register-views.ts'

const year = z.number().int().min(1).max(9999)
const volume = z.number().int().min(1).max(9999)

/** Arguments of the calls of the register. */
export const registerArguments = {
  getRegister: z.object({ year }),
  getRegisterLines: z.object({ year, volume, from: z.number().int().min(1) }),
  saveRegister: z.object({ year, volume }),
  /** Null = the printer of the slips. */
  printRegister: z.object({ year, volume, printer: z.string().max(200).nullable() }),
  /** `after`: the volume that was the last one when it was asked for. */
  openVolume: z.object({ year, after: volume }),
  closeYear: z.object({ year })
} as const
type Argument<M extends keyof typeof registerArguments> = z.infer<(typeof registerArguments)[M]>

/** A volume without a dossier, or one that could not be drawn. */
export type BookProblem = PlainProblem<'not-found' | 'book-not-drawn'>
export type OpenVolumeProblem = PlainProblem<'year-closed' | 'volume-empty' | 'disk-full'>
export type CloseYearProblem =
  | PlainProblem<'not-found' | 'disk-full'>
  | { readonly kind: 'year-not-over'; readonly from: string }
  | { readonly kind: 'clock-behind'; readonly lastEventAt: number }

type Kind = { readonly kind: string }

/** What the window may ask of the register (Sổ theo dõi hồ sơ); the doors of every call, of files and of pages come from there. */
export interface RegisterCalls<Door extends Kind, File extends Kind, Page extends Kind> {
  readonly getRegister: (arg: Argument<'getRegister'>) => Promise<Result<RegisterView, Door>>
  /** Up to 100 numbers of a volume, rising, each with its dossier or as a gap. */
  readonly getRegisterLines: (
    arg: Argument<'getRegisterLines'>
  ) => Promise<Result<readonly RegisterLine[], Door | PlainProblem<'not-found'>>>
  readonly saveRegister: (arg: Argument<'saveRegister'>) => Promise<Result<null, Door | BookProblem | File>>
  readonly printRegister: (arg: Argument<'printRegister'>) => Promise<Result<null, Door | BookProblem | Page>>
  readonly openVolume: (
    arg: Argument<'openVolume'>
  ) => Promise<Result<{ readonly volume: number }, Door | OpenVolumeProblem>>
  readonly closeYear: (arg: Argument<'closeYear'>) => Promise<Result<null, Door | CloseYearProblem>>
}
