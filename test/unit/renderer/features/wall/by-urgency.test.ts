import { expect, it } from 'vitest'
import { byUrgency } from '../../../../../renderer/features/wall/by-urgency.ts'
import type { DossierLine } from '../../../../../shared/contract/views.ts'

const line = (code: string, dueDate: string, dueTime: string): DossierLine => ({
  ...{ dossierId: code, code, codeKind: 'official', officialCode: null, applicant: '', idMasked: '', status: 2 },
  ...{ procedureCode: '', procedureName: '', receivedAt: '', dueDate, dueTime, sync: 'waiting', row: 1 }
})

it('puts the earliest promise first, and codes of the same moment in order', () => {
  const lines = [
    line('c', '2026-11-20', '17:00'),
    line('b', '2026-11-20', '09:00'),
    line('d', '2026-11-18', '17:00'),
    line('a', '2026-11-20', '17:00')
  ]
  expect(byUrgency(lines).map(({ code }) => code)).toEqual(['d', 'b', 'a', 'c'])
})
