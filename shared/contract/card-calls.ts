import { z } from 'zod'
import type { CommuneFound, CommuneList } from '../domain/applicant/commune.ts'
import type { PlainProblem, Result } from '../lib/result.ts'
import { type CardPortChoice, type CardPortState, cardPortSchema, type FoundPort } from './card-port.ts'

/** No frame of a camera comes near this. Bytes. */
const MAX_PICTURE_BYTES = 8 * 1024 * 1024

/** Arguments of the calls about identity cards and the addresses on them. */
export const cardArguments = {
  listCardPorts: z.null(),
  getCardReader: z.null(),
  /** Null = no reader on a serial line. */
  saveCardPort: z.object({ port: cardPortSchema.nullable() }),
  /** A JPEG of the camera. */
  readCardPicture: z.object({
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= MAX_PICTURE_BYTES)
  }),
  getCommunes: z.null(),
  importCommunes: z.null(),
  findCommune: z.object({ address: z.string().max(500) })
} as const
type Argument<M extends keyof typeof cardArguments> = z.infer<(typeof cardArguments)[M]>

type Kind = { readonly kind: string }

/** The reader on a serial line as it is set, and how it is. */
export interface CardReader {
  readonly port: CardPortChoice | null
  readonly state: CardPortState
}

export type ImportCommunesProblem = PlainProblem<'cancelled' | 'unreadable' | 'not-communes' | 'disk-full'>

/** What the window may ask about identity cards. What a reader says comes as an event. */
export interface CardCalls<Door extends Kind> {
  readonly listCardPorts: (arg: null) => Promise<Result<readonly FoundPort[], Door | PlainProblem<'ports-unknown'>>>
  readonly getCardReader: (arg: null) => Promise<Result<CardReader, Door>>
  readonly saveCardPort: (arg: Argument<'saveCardPort'>) => Promise<Result<null, Door | PlainProblem<'disk-full'>>>
  /** The text of the card in a picture; null when there is none in it. The picture is kept nowhere. */
  readonly readCardPicture: (
    arg: Argument<'readCardPicture'>
  ) => Promise<Result<string | null, Door | PlainProblem<'picture-unreadable'>>>
  /** The head of the list of communes that was imported; null without one. */
  readonly getCommunes: (arg: null) => Promise<Result<CommuneList | null, Door>>
  readonly importCommunes: (arg: null) => Promise<Result<CommuneList, Door | ImportCommunesProblem>>
  /** The commune of today that a printed address lies in; null when it is not known or not one alone. */
  readonly findCommune: (arg: Argument<'findCommune'>) => Promise<Result<CommuneFound | null, Door>>
}
