import { createHash } from 'node:crypto'
import { mkdirSync, truncateSync } from 'node:fs'
import { basename } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { attachPaperBytes, attachPapers } from '../../../../../electron/desk/papers/attach.ts'
import { MAX_FILE_BYTES } from '../../../../../shared/domain/papers/file-kind.ts'
import { fakeScan } from '../../../../fakes/page-maker.ts'
import { makeDialogDesk } from '../../../../fixtures/dialog-desk.ts'

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
  const lineOf = () => ({ dossierId, componentId })
  const attach = (path: string | undefined, to = componentId, of = dossierId) => {
    made.dialogs.open = path
    return attachPapers(made.seat, { dossierId: of, componentId: to })
  }
  return {
    ...made,
    dossierId,
    componentId,
    attach,
    lineOf,
    outgoing: () => store.outbox(blobs).outgoing(dossierId)?.files
  }
}

it('keeps the bytes encrypted beside the records, tells of them in the history, and lets them go to the province', async () => {
  const { attach, put, seat, dossierId, componentId, outgoing, announced } = await withDossier()
  const sha256 = createHash('sha256').update(PDF).digest('hex')
  const path = put('To\u031B\u0300 khai\u200B.PDF', PDF)
  expect(await attach(path)).toEqual({ ok: true, value: { files: 1, refused: [] } })
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
  const refused = [
    [put('virus.pdf', 'MZ\u0090 chương trình'), 'file-not-pages'],
    [put('rỗng.pdf', ''), 'file-not-pages'],
    [put('hỏng.pdf', '%PDF-1.7 broken'), 'file-damaged'],
    [large, 'file-too-large'],
    [pathOf('không có.pdf'), 'file-unreadable'],
    [pathOf('thư mục.pdf'), 'file-unreadable']
  ] as const
  for (const [path, kind] of refused)
    expect(await attach(path)).toEqual({ ok: true, value: { files: 0, refused: [{ name: basename(path), kind }] } })
  expect(await attach(undefined)).toEqual({ ok: false, problem: { kind: 'cancelled' } })
  expect(await attach(put('a.pdf', PDF), 'không có giấy này')).toEqual({ ok: false, problem: { kind: 'not-found' } })
  expect(await attach(put('a.pdf', PDF), 'TP1', 'nobody')).toEqual({ ok: false, problem: { kind: 'not-found' } })
  expect(outgoing()).toEqual([])
})

it('takes fifty files at once, and leaves out the one that is none: all others are there, in one go', async () => {
  const { put, seat, dialogs, dossierId, componentId, outgoing } = await withDossier()
  const paths = Array.from({ length: 50 }, (_, i) => put(`${String(i)}.pdf`, fakeScan(`trang ${String(i)}`, 'hai')))
  dialogs.many = [...paths.slice(0, 20), put('không.txt', 'văn bản'), ...paths.slice(20)]
  const done = await attachPapers(seat, { dossierId, componentId })
  expect(done).toEqual({ ok: true, value: { files: 50, refused: [{ name: 'không.txt', kind: 'file-not-pages' }] } })
  expect(outgoing()).toHaveLength(50)
  const bodies = seat.store.dossiers.events(dossierId).map(({ body }) => body)
  expect(bodies.filter((body) => body.kind === 'paperAttached' && body.pages === 2)).toHaveLength(50)
})

it('leaves nothing behind when the power is cut before the bytes are named', async () => {
  const { seat, attach, put, lineOf } = await withDossier()
  const { store, blobs } = seat
  const refuse = () => ({ ok: false, problem: { kind: 'disk-full' } }) as const
  const cut = { ...seat, store: { ...store, dossiers: { ...store.dossiers, attach: refuse } } }
  const sha256 = createHash('sha256').update(PDF).digest('hex')
  const done = await attachPaperBytes(cut, { ...lineOf(), name: 'a.pdf', bytes: PDF })
  expect([done.ok, blobs.get(sha256).ok]).toEqual([false, true])
  expect(store.looseBlobs.sweep(blobs)).toBe(1)
  expect(blobs.get(sha256)).toEqual({ ok: false, problem: { kind: 'not-found' } })

  // What is named by then stays, and nothing is swept twice.
  await attach(put('a.pdf', PDF))
  expect(store.looseBlobs.sweep(blobs)).toBe(0)
  expect([blobs.get(sha256).ok, store.looseBlobs.sweep(blobs)]).toEqual([true, 0])
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
