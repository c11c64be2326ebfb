import type { CardReader } from '../../shared/contract/card-calls.ts'
import { type CardPortChoice, cardPortSchema, type FoundPort } from '../../shared/contract/card-port.ts'
import { looksLikeCard } from '../../shared/domain/applicant/card.ts'
import { fail, ok, type PlainProblem, type Result } from '../../shared/lib/result.ts'
import type { Store } from '../store/store.ts'
import { type Desk, refuseWrite, type Seat, seatOf, type WriteRefusal } from './desk.ts'

/** The serial ports that a reader may be plugged in at. */
export const listCardPorts = ({ parts }: Seat): Promise<Result<readonly FoundPort[], PlainProblem<'ports-unknown'>>> =>
  parts.cardPort.list()

/** The reader as it is set, and how it is. */
export const getCardReader = ({ desk, store }: Seat): Result<CardReader, never> =>
  ok({ port: keptPort(store), state: desk.cardPort })

/** Keeps the port of the reader and reads from it from now on. */
export function saveCardPort({ desk, store }: Seat, port: CardPortChoice | null): Result<null, WriteRefusal> {
  const kept = store.kept.save('card-reader', JSON.stringify(port))
  if (!kept.ok) return fail(refuseWrite(desk, kept.problem))
  startCardReader(desk, store)
  return ok(null)
}

/** Reads from the port that is kept. What is read while nobody is signed in is nobody's and goes no further. */
export function startCardReader(desk: Desk, store: Store): void {
  const { cardPort, announce } = desk.parts
  cardPort.read(keptPort(store), (heard) => {
    if (heard.kind === 'scan') {
      if (seatOf(desk)) announce({ kind: 'card', text: heard.text })
      return
    }
    if (desk.cardPort === heard.state) return
    desk.cardPort = heard.state
    announce({ kind: 'changed', what: 'card-reader' })
  })
}

/** The text of the card whose code is in a picture; null without one. */
export async function readCardPicture(
  { parts }: Seat,
  bytes: Uint8Array
): Promise<Result<string | null, PlainProblem<'picture-unreadable'>>> {
  const codes = await parts.pages.codes(bytes)
  // Other codes that lie before the camera are nobody's business.
  return codes.ok ? ok(codes.value.find(looksLikeCard) ?? null) : fail({ kind: 'picture-unreadable' })
}

function keptPort(store: Store): CardPortChoice | null {
  const kept = store.kept.find('card-reader')
  const read = cardPortSchema.nullable().safeParse(kept === undefined ? null : JSON.parse(kept))
  // A port of another system's name, brought with the records: none is chosen here.
  return read.success ? read.data : null
}
