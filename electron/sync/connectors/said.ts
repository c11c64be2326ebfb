import type { FieldReason, Refusal, SendProblem } from '../../../shared/contract/province.ts'
import type { Result } from '../../../shared/lib/result.ts'

/** The province has it already: the same code, or an operation id that it knows with other words. Whose it is must be asked. */
export interface Exists {
  readonly kind: 'exists'
  readonly reasons: readonly FieldReason[]
}

/** The province no longer knows the pass (token, session) that a call came with; nothing was done. */
export interface PassEnded {
  readonly kind: 'pass-ended'
}

export type SaidNo = SendProblem | Refusal | Exists
/** What an interface said to one call, in the terms of the port. */
export type Said<T> = Result<T, SaidNo>

/** What the words of an answer say by themselves. */
export type Words = 'success' | 'failure' | 'neither'

/** Whether a message speaks of success: "thành công" does, "không thành công" does not (integration.md 1.3). */
export function wordsOf(message: string): Words {
  const text = message.normalize('NFC').toLowerCase()
  if (/(không|chưa)\s+(được\s+)?thành công|thất bại/.test(text)) return 'failure'
  return text.includes('thành công') ? 'success' : 'neither'
}

/** Whether the province says that it has the dossier already. */
export const saysExists = (text: string): boolean => text.normalize('NFC').toLowerCase().includes('đã tồn tại')

/** What the port knows of it, where there is nothing to be looked for. */
export const refusedBy = (problem: SaidNo): SendProblem | Refusal =>
  problem.kind === 'exists' ? { kind: 'refused', reasons: problem.reasons } : problem
