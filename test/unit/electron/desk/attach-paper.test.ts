import { createHash } from 'node:crypto'
import { mkdirSync, truncateSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { attachPaper } from '../../../../electron/desk/attach-paper.ts'
import { MAX_FILE_BYTES } from '../../../../shared/domain/papers/file-kind.ts'
import { makeDialogDesk } from '../../../fixtures/dialog-desk.ts'

const PDF = Buffer.from('%PDF-1.7 một trang')
let open: Awaited<ReturnType<typeof makeDialogDesk>>[] = []
afterEach(async () => {
  for (const made of open) await made.stop()
  open = []
})
async function withDossier() {
  const made = await makeDialogDesk()
  open.push(made)
  const dossierId = made.takeIn()
  const { store, blobs } = made.seat
  const componentId = store.dossiers.current(dossierId)?.accepted?.procedure.components[0]?.id ?? ''
  const attach = (path: string | undefined, to = componentId, of = dossierId) => {
    made.dialogs.open = path
    return attachPaper(made.seat, { dossierId: of, componentId: to })
  }
  return { ...made, dossierId, componentId, attach, outgoing: () => store.outbox(blobs).outgoing(dossierId)?.files }
}

it('keeps the bytes encrypted beside the records, tells of them in the history, and lets them go to the province', async () => {
  const { attach, put, seat, dossierId, componentId, outgoing, announced } = await withDossier()
  const sha256 = createHash('sha256').update(PDF).digest('hex')
  const path = put('To\u031B\u0300 khai\u200B.PDF', PDF)
  expect(await attach(path)).toEqual({ ok: true, value: { name: 'Tờ khai.pdf' } })
  expect(seat.blobs.get(sha256)).toEqual({ ok: true, value: new Uint8Array(PDF) })
  expect(seat.store.dossiers.find(dossierId)?.events.at(-1)?.body).toMatchObject({
    kind: 'paperAttached',
    componentId,
    name: 'Tờ khai.pdf',
    mediaType: 'application/pdf',
    size: PDF.byteLength,
    sha256
  })
  expect(outgoing()).toMatchObject([{ componentId, name: 'Tờ khai.pdf', sha256, remote: null }])
  expect(announced).toContainEqual({ kind: 'changed', what: 'dossiers' })
})

it('takes equal bytes twice: two papers may be the same', async () => {
  const { attach, put, outgoing } = await withDossier()
  const path = put('a.pdf', PDF)
  await attach(path)
  await attach(path)
  const files = outgoing() ?? []
  expect([files.length, new Set(files.map(({ fileId }) => fileId)).size]).toEqual([2, 2])
})

it('refuses what is no scan, whatever it is called, and changes nothing', async () => {
  const { attach, put, pathOf, outgoing } = await withDossier()
  mkdirSync(pathOf('thư mục.pdf'))
  const large = put('to.pdf', PDF)
  truncateSync(large, MAX_FILE_BYTES + 1)
  const cases = [
    [undefined, 'cancelled'],
    [put('virus.pdf', 'MZ\u0090 chương trình'), 'file-not-pages'],
    [put('rỗng.pdf', ''), 'file-not-pages'],
    [large, 'file-too-large'],
    [pathOf('không có.pdf'), 'file-unreadable'],
    [pathOf('thư mục.pdf'), 'file-unreadable']
  ] as const
  for (const [path, kind] of cases) expect(await attach(path)).toEqual({ ok: false, problem: { kind } })
  expect(await attach(put('a.pdf', PDF), 'không có giấy này')).toEqual({ ok: false, problem: { kind: 'not-found' } })
  expect(await attach(put('a.pdf', PDF), 'TP1', 'nobody')).toEqual({ ok: false, problem: { kind: 'not-found' } })
  expect(outgoing()).toEqual([])
})

it('keeps the end of a name that is too long', async () => {
  const { attach, put, outgoing } = await withDossier()
  await attach(put(`${'ă'.repeat(110)}${'b'.repeat(30)}.jpeg`, Buffer.from([0xff, 0xd8, 0xff, 0xe0])))
  expect(outgoing()?.[0]?.name).toBe(`${'ă'.repeat(110)}${'b'.repeat(10)}.jpeg`)
})

it('keeps a name well formed when it is cut inside a letter, and its end clean', async () => {
  const { attach, put, outgoing } = await withDossier()
  await attach(put(`a${'😀'.repeat(60)}.p\u202Edf`, PDF))
  expect(outgoing()?.[0]?.name).toBe(`a${'😀'.repeat(59)}.pdf`)
})
