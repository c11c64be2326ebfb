import type { RegisterEntry } from '../dossier/event.ts'
import type { Numbering } from '../office/settings.ts'
import { formatOfficialCode, formatProvisionalCode } from './code.ts'
import type { PooledCode } from './pool.ts'

/** What was used last, as the records say. 0 = nothing yet. */
export interface UsedNumbers {
  /** Highest official serial of this unit and day within the range. */
  readonly official: number
  /** Highest provisional serial of this counter and day. */
  readonly provisional: number
  /** The next of the province's codes of this day that are at hand. */
  readonly pooled?: PooledCode | undefined
  /** Highest serial of the register of this year. */
  readonly register: number
  /** The volume of the register that is written in; the first unless told. */
  readonly book?: number
}

export interface NumberGround {
  /** Local day of receipt. */
  readonly day: string
  readonly unitCode: string
  readonly counterId: string
  readonly numbering: Numbering
}

/** The place after `last`, the highest serial of the register of that day's year; 0 = nothing yet. `book`: the open volume. */
export function registerAfter(last: number, day: string, book = 1): RegisterEntry {
  return { year: Number(day.slice(0, 4)), book, serial: last + 1 }
}

/** The next number under the policy (sync.md, "Two identities"), or undefined when the day has no official one left. Never reuses one. */
export function nextNumber(
  { day, unitCode, counterId, numbering }: NumberGround,
  used: UsedNumbers
):
  | {
      readonly code: string
      readonly codeKind: 'official' | 'provisional'
      readonly serial: number
      readonly register: RegisterEntry
    }
  | undefined {
  const register = registerAfter(used.register, day, used.book)
  if (numbering.policy === 'provisional') {
    const serial = used.provisional + 1
    return { code: formatProvisionalCode(counterId, day, serial), codeKind: 'provisional', serial, register }
  }
  if (numbering.policy === 'pool') {
    if (used.pooled?.day !== day) return undefined
    const { code, serial } = used.pooled
    return { code, codeKind: 'official', serial, register }
  }
  const serial = Math.max(used.official + 1, numbering.from)
  if (serial > numbering.to) return undefined
  return { code: formatOfficialCode(unitCode, day, serial), codeKind: 'official', serial, register }
}

/** How many numbers of a range are left when `official` was the last one used. */
export function numbersLeft(range: { readonly from: number; readonly to: number }, official: number): number {
  return Math.max(0, range.to - Math.max(official, range.from - 1))
}
