import type { DossierLine } from '../../../shared/contract/views.ts'

const moment = ({ dueDate, dueTime }: DossierLine) => `${dueDate}T${dueTime}`

/** What was promised for the earliest moment first; of the same moment the code decides, so that nothing jumps about. */
export function byUrgency(lines: readonly DossierLine[]): DossierLine[] {
  return lines.toSorted((a, b) => moment(a).localeCompare(moment(b)) || a.code.localeCompare(b.code))
}
