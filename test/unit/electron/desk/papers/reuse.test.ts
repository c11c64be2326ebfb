import { afterEach, expect, it } from 'vitest'
import { attachPaperBytes } from '../../../../../electron/desk/papers/attach.ts'
import { listReusable, reusePaper } from '../../../../../electron/desk/papers/reuse.ts'
import { present } from '../../../../../shared/lib/invariant.ts'
import { fakeScan } from '../../../../fakes/page-maker.ts'
import { valueOf } from '../../../../fixtures/desk.ts'
import { makeDialogDesk } from '../../../../fixtures/dialog-desk.ts'

let open: Awaited<ReturnType<typeof makeDialogDesk>>[] = []
afterEach(async () => {
  for (const made of open) await made.stop()
  open = []
})

async function withPaper() {
  const made = await makeDialogDesk()
  open.push(made)
  const { seat } = made
  const first = made.takeIn()
  const componentId = present(seat.store.dossiers.current(first)?.frozen.procedure.components[0], 'component').id
  const bytes = new Uint8Array(fakeScan('giấy chứng sinh'))
  valueOf(await attachPaperBytes(seat, { dossierId: first, componentId, name: 'a.pdf', bytes }))
  return { ...made, first, componentId, reusable: (dossierId: string) => valueOf(listReusable(seat, { dossierId })) }
}

it('offers a paper of the same person, and takes it with its end of validity and where it came from', async () => {
  const { seat, takeIn, first, componentId, reusable } = await withPaper()
  const second = takeIn()
  const [paper] = reusable(second)
  expect(reusable(first)).toEqual([])
  expect(paper).toMatchObject({ name: 'a.pdf', pages: 1, code: seat.store.dossiers.current(first)?.code })
  const fileId = present(paper, 'paper').fileId
  const ask = { dossierId: second, componentId, fileId }
  expect(reusePaper(seat, { ...ask, validUntil: '2026-11-01' })).toEqual({
    ok: false,
    problem: { kind: 'paper-expired' }
  })
  expect(reusePaper(seat, { ...ask, validUntil: '2027-01-31' })).toEqual({ ok: true, value: { name: 'a.pdf' } })
  const body = seat.store.dossiers.events(second).at(-1)?.body
  expect(body).toMatchObject({ kind: 'paperAttached', reused: { fileId, code: paper?.code, validUntil: '2027-01-31' } })
  expect(seat.store.outbox(seat.blobs).outgoing(second)?.files).toMatchObject([{ name: 'a.pdf' }])
})

it('never gives one person the paper of another, nor to a person without a number', async () => {
  const { seat, takeIn, first, componentId, reusable } = await withPaper()
  const { idNumber } = present(seat.store.dossiers.current(first), 'dossier').facts.applicant
  const { fileId } = present(seat.store.files.ofPerson(idNumber, 1)[0], 'file')
  const stranger = takeIn({ name: 'Trần Văn Dao', idNumber: '030185000199' })
  const nobody = takeIn({ name: 'Lê Văn Không', idNumber: '' })
  for (const dossierId of [stranger, nobody]) {
    expect(reusable(dossierId)).toEqual([])
    expect(reusePaper(seat, { dossierId, componentId, fileId, validUntil: '' })).toEqual({
      ok: false,
      problem: { kind: 'other-person' }
    })
  }
  expect(reusePaper(seat, { dossierId: first, componentId: 'x', fileId, validUntil: '' })).toEqual({
    ok: false,
    problem: { kind: 'not-found' }
  })
})

it('keeps the papers of those whom one proxy represents apart', async () => {
  const { takeIn, seat, componentId } = await withPaper()
  const authoriserOf = (idNumber: string) => ({
    ...{ name: 'Lê Thị Hoà', idNumber, address: '', phone: '', email: '', document: 'Giấy ủy quyền' }
  })
  const proxy = (idNumber: string) => takeIn({ idNumber: '030185000777', authoriser: authoriserOf(idNumber) })
  const [one, other, own] = [proxy('030185000701'), proxy('030185000702'), takeIn({ idNumber: '030185000702' })]
  for (const dossierId of [one, own]) {
    const bytes = new Uint8Array(fakeScan(`giấy của ${dossierId}`))
    valueOf(await attachPaperBytes(seat, { dossierId, componentId, name: `${dossierId}.pdf`, bytes }))
  }
  expect(valueOf(listReusable(seat, { dossierId: other })).map(({ name }) => name)).toEqual([`${own}.pdf`])
  const fileId = present(seat.store.files.ofPerson('030185000777', 1)[0], 'file').fileId
  expect(reusePaper(seat, { dossierId: other, componentId, fileId, validUntil: '' })).toMatchObject({
    problem: { kind: 'other-person' }
  })
})
