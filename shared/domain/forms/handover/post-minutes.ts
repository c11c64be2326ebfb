import type { EventBody } from '../../dossier/event.ts'
import type { Sheet } from '../../dossier/sheet.ts'
import { paperNumber } from '../words.ts'
import type { HandoverFacts } from './handover-facts.ts'

/** From the counter's side: results that leave with the post, or dossiers that it brought. */
export type PostDirection = 'given' | 'brought'

/** One line of the minutes, with the dossier that it is about. */
export type MinutesLine = HandoverFacts['dossiers'][number] & { readonly dossierId: string }

/** What the post was handed: the posting slip that went with it, by its number. */
export interface GivenToPost {
  readonly dossierId: string
  /** The printed code, for slips of before there were sheets. */
  readonly code: string
  readonly receivedBy: string
  readonly postman: string
  readonly sheet?: Pick<Sheet, 'number' | 'code'> | undefined
}

/** A result that left: what the slip lists lies in it, so it is complete. */
export function givenLine({ dossierId, code, receivedBy, sheet }: GivenToPost): MinutesLine {
  return {
    dossierId,
    posting: sheet ? paperNumber(sheet.number) : '',
    code: sheet?.code ?? code,
    person: receivedBy,
    complete: 'đủ'
  }
}

/**
 * A dossier that came: complete where it was accepted, else what was asked for; '' where nobody has looked yet. The number of
 * the citizen's own posting slip is not recorded anywhere and is written by hand.
 */
export function broughtLine(
  dossier: { readonly dossierId: string; readonly code: string; readonly person: string },
  history: readonly EventBody[]
): MinutesLine {
  return { ...dossier, posting: '', complete: completeness(history) }
}

function completeness([first, ...later]: readonly EventBody[]): string {
  if (first?.kind === 'accepted') return 'đủ'
  const decided = later.find(({ kind }) => kind === 'accepted' || kind === 'supplementAsked')
  if (decided?.kind === 'accepted') return 'đủ'
  if (decided?.kind !== 'supplementAsked') return ''
  return `thiếu: ${(decided.items ?? []).map(({ name }) => name).join('; ')}`
}

const POST = 'Bưu chính công ích'

/** Who gives and who receives; the employee of the post by name where the records have it. */
export function sidesOf(
  direction: PostDirection,
  unit: string,
  postmen: readonly string[]
): Pick<HandoverFacts, 'giver' | 'receiver'> {
  const post = `${POST}, nhân viên: ${postmen.length === 0 ? '……………………' : postmen.join(', ')}`
  return direction === 'given' ? { giver: unit, receiver: post } : { giver: post, receiver: unit }
}
