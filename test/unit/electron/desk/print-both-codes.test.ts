import { afterEach, expect, it } from 'vitest'
import { accepted } from '../../../fixtures/accepted.ts'
import { valueOf } from '../../../fixtures/desk.ts'
import { makeDesk } from '../../../fixtures/sync-desk.ts'
import { actor, command, MORNING } from '../../../fixtures/store.ts'

let made: Awaited<ReturnType<typeof makeDesk>>
afterEach(() => made.stop())

it('prints a provisional slip again with both codes, and leaves the printed one and what acceptance froze alone', async () => {
  made = await makeDesk({ settings: { numbering: { policy: 'provisional' } } })
  const { store } = made.seat()
  const taken = valueOf(store.dossiers.takeIn(command('op', { numbering: { policy: 'provisional' } })))
  const { dossierId } = taken
  const first = valueOf(await made.api().getStoredPdf({ printId: taken.printId }))
  valueOf(await made.api().confirmPrint({ printId: taken.printId, outcome: 'confirmed' }))
  const append = (body: Parameters<typeof store.dossiers.append>[1]) =>
    valueOf(store.dossiers.append(dossierId, body, actor, MORNING))
  append({ kind: 'codeGiven', code: 'H23.54.22-261120-9000' })
  const { applicant, delivery, note } = accepted
  const renamed = { ...applicant, name: 'Tên Khác' }
  append({ kind: 'corrected', applicant: renamed, authoriser: null, delivery, note, reason: 'x' })

  const again = valueOf(await made.api().printSlip({ dossierId, printId: null, printer: null }))
  expect(again).toMatchObject({ reprint: 1, code: 'TAM-Q1-261120-0001' })
  await expect.poll(() => made.documents().length).toBe(2)
  const documents = made.documents()
  expect(documents.map(({ title }) => title)).toEqual(['TAM-Q1-261120-0001', 'H23.54.22-261120-9000'])
  const words = JSON.stringify(documents.at(-1))
  expect(words).toContain('H23.54.22-261120-9000 (mã tạm đã cấp: TAM-Q1-261120-0001)')
  expect(words).toContain(applicant.name)
  expect(words).not.toContain('Tên Khác')
  expect(Buffer.from(valueOf(await made.api().getStoredPdf({ printId: taken.printId })))).toEqual(Buffer.from(first))
})
