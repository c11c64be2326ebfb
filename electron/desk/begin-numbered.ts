import type { Numbering } from '../../shared/domain/office/settings.ts'
import { fail, type Result } from '../../shared/lib/result.ts'
import type { BeginCommand, Done } from '../store/commands.ts'
import type { WriteProblem } from '../store/store.ts'
import type { Seat } from './desk.ts'

/** A used-up range or an empty pool never stops the counter: the dossier then carries a provisional code (Mã tạm). */
export function beginNumbered(
  { store, settings }: Pick<Seat, 'store' | 'settings'>,
  command: Omit<BeginCommand, 'numbering'>
): Result<Done, WriteProblem> {
  const begin = (numbering: Numbering) => store.dossiers.begin({ ...command, numbering })
  const first = begin(settings.numbering)
  if (first.ok) return first
  if (first.problem.kind !== 'no-number') return fail({ kind: first.problem.kind })
  const second = begin({ policy: 'provisional' })
  if (second.ok) return second
  if (second.problem.kind === 'no-number') throw new Error('The provisional series has no end')
  return fail({ kind: second.problem.kind })
}
