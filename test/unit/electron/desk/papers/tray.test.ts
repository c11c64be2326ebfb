import { afterEach, expect, it } from 'vitest'
import { addPageBytes, addPages } from '../../../../../electron/desk/papers/add-pages.ts'
import { bindByCovers, bindPages } from '../../../../../electron/desk/papers/bind.ts'
import { getPagePicture } from '../../../../../electron/desk/papers/pictures.ts'
import { dropPages, getTray, movePages, restorePages, turnPages } from '../../../../../electron/desk/papers/tray.ts'
import { coverText } from '../../../../../shared/domain/papers/cover.ts'
import { papersToDigitise } from '../../../../../shared/domain/papers/kept.ts'
import { present } from '../../../../../shared/lib/invariant.ts'
import { fakeScan } from '../../../../fakes/page-maker.ts'
import { valueOf } from '../../../../fixtures/desk.ts'
import { makeDialogDesk } from '../../../../fixtures/dialog-desk.ts'

let open: Awaited<ReturnType<typeof makeDialogDesk>>[] = []
afterEach(async () => {
  for (const made of open) await made.stop()
  open = []
})

async function withTray() {
  const made = await makeDialogDesk()
  open.push(made)
  const { seat } = made
  const dossierId = made.takeIn()
  const dossier = present(seat.store.dossiers.current(dossierId), 'dossier')
  const pages = () => valueOf(getTray(seat)).pages
  const add = async (...texts: string[]) =>
    valueOf(await addPageBytes(seat, { name: 'quét.pdf', bytes: new Uint8Array(fakeScan(...texts)), source: 'drop' }))
  const ids = () => pages().map(({ pageId }) => pageId)
  const texts = async () => {
    const said: string[] = []
    for (const pageId of ids()) {
      const picture = valueOf(await getPagePicture(seat, { pageId, width: 4000 }))
      said.push(new TextDecoder().decode(picture.slice(4)))
    }
    return said
  }
  const files = () => seat.store.outbox(seat.blobs).outgoing(dossierId)?.files ?? []
  const said = (sha256: string) =>
    new TextDecoder()
      .decode(valueOf(seat.blobs.get(sha256)))
      .split('\n')[1]
      ?.split('\f')
  const componentId = present(dossier.frozen.procedure.components[0], 'component').id
  return { ...made, dossierId, dossier, componentId, pages, add, ids, texts, files, said }
}

it('takes a file apart into pages, which can be laid elsewhere, turned, dropped and had back', async () => {
  const { seat, add, ids, texts, pages, dossier, dossierId } = await withTray()
  expect(await add('một', 'hai', 'blank', 'ba')).toEqual({ pages: 4, refused: [] })
  expect(pages().map(({ isBlank }) => isBlank)).toEqual([false, false, true, false])
  const [one = '', two = '', three = '', four = ''] = ids()
  valueOf(movePages(seat, { pageIds: [four], before: one }))
  expect(await texts()).toEqual(['ba', 'một', 'hai', 'blank'])
  valueOf(movePages(seat, { pageIds: [one, four], before: null }))
  expect(await texts()).toEqual(['hai', 'blank', 'một', 'ba'])
  valueOf(turnPages(seat, { pageIds: [two], by: 270 }))
  valueOf(turnPages(seat, { pageIds: [two], by: 180 }))
  expect(pages()[0]?.turn).toBe(90)
  valueOf(dropPages(seat, { pageIds: [three, one] }))
  expect([await texts(), valueOf(getTray(seat)).dropped]).toEqual([['hai', 'ba'], 2])
  // What was dropped from another window is not bound by this one.
  const componentId = present(dossier.frozen.procedure.components[0], 'component').id
  const gone = await bindPages(seat, { pageIds: [one], dossierId, componentId })
  expect(gone).toEqual({ ok: false, problem: { kind: 'pages-gone' } })
  valueOf(restorePages(seat))
  expect([await texts(), valueOf(getTray(seat)).dropped]).toEqual([['hai', 'blank', 'một', 'ba'], 0])
})

it('makes one PDF of pages in their order, by the rule of names, and they leave the tray with it, once', async () => {
  const { seat, add, ids, files, said, dossierId, componentId, dossier } = await withTray()
  await add('một', 'hai', 'ba')
  const [one = '', two = '', three = ''] = ids()
  valueOf(turnPages(seat, { pageIds: [one], by: 90 }))
  const pair = { pageIds: [two, one], dossierId, componentId }
  const [first, again] = await Promise.all([bindPages(seat, pair), bindPages(seat, pair)])
  expect(first).toMatchObject({ ok: true, value: { pages: 2 } })
  expect(again).toEqual({ ok: false, problem: { kind: 'pages-gone' } })
  expect(ids()).toEqual([three])
  const [file] = files()
  expect(files()).toHaveLength(1)
  expect(said(file?.sha256 ?? '')).toEqual(['hai', 'một 90'])
  expect(file?.name).toMatch(new RegExp(`^${dossier.code.replaceAll('.', '\\.')}_\\d{8}_01_[a-z0-9-]+\\.pdf$`))
})

it('lets cover sheets part a pile into dossiers and lines; a foreign code is nothing, an unknown dossier leaves the pages here', async () => {
  const { seat, add, files, said, dossier, texts, pages, takeIn } = await withTray()
  const other = takeIn()
  const otherCode = present(seat.store.dossiers.current(other), 'other').code
  const cover = (line: number, code = dossier.code) => `QR ${coverText({ code, line })}`
  const damaged = `QR ${coverText({ code: dossier.code, line: 1 }).slice(0, -1)}x`
  await add(
    'trước',
    cover(1),
    'tờ khai 1',
    'QR https://example.vn/1',
    damaged,
    cover(2),
    'giấy 2',
    cover(1, otherCode),
    'của người khác',
    cover(1, 'H99.99-261120-9999'),
    'lạ'
  )
  const [first, second] = dossier.frozen.procedure.components
  expect(pages().map(({ target }) => target?.paper)).toEqual([
    undefined,
    first?.name,
    first?.name,
    first?.name,
    first?.name,
    second?.name,
    second?.name,
    first?.name,
    first?.name,
    undefined,
    undefined
  ])
  expect(valueOf(await bindByCovers(seat))).toEqual({ files: 3 })
  expect(files().map(({ componentId, sha256 }) => [componentId, said(sha256)?.length])).toEqual([
    [first?.id, 3],
    [second?.id, 1]
  ])
  expect(seat.store.outbox(seat.blobs).outgoing(other)?.files).toHaveLength(1)
  expect(await texts()).toEqual(['trước', `QR ${coverText({ code: 'H99.99-261120-9999', line: 1 })}`, 'lạ'])
  expect(valueOf(await bindByCovers(seat))).toEqual({ files: 0 })
})

it('refuses what is no scan by name, and takes the others', async () => {
  const { seat, dialogs, put, ids } = await withTray()
  expect(await addPages(seat)).toEqual({ ok: false, problem: { kind: 'cancelled' } })
  dialogs.many = [put('a.pdf', fakeScan('một')), put('b.pdf', 'văn bản'), put('c.pdf', fakeScan('hai', 'ba'))]
  expect(await addPages(seat)).toEqual({
    ok: true,
    value: { pages: 3, refused: [{ name: 'b.pdf', kind: 'file-not-pages' }] }
  })
  expect(ids()).toHaveLength(3)
})

it('has every page again after the power was cut, and no bytes without a page', async () => {
  const { seat, add, ids, dossierId, componentId } = await withTray()
  await add('một', 'hai', 'ba')
  const [one = '', two = ''] = ids()
  valueOf(await bindPages(seat, { pageIds: [one], dossierId, componentId }))
  // The page's own bytes are in the PDF now; those of the others stay.
  expect(seat.store.looseBlobs.sweep(seat.blobs)).toBe(1)
  expect(valueOf(await getPagePicture(seat, { pageId: two, width: 4000 }))).toBeDefined()
  expect(await getPagePicture(seat, { pageId: one, width: 100 })).toEqual({ ok: false, problem: { kind: 'not-found' } })
})

it('lists a dossier as long as a paper of it has no scan', async () => {
  const { seat, add, ids, dossierId, dossier, takeIn } = await withTray()
  const other = takeIn({ name: 'Trần Văn Dao', idNumber: '030185000124' })
  const listed = async () => {
    const query = { text: '', filter: 'to-digitise', before: null, limit: 9, today: '2026-11-20' } as const
    return (await seat.store.dossiers.search(query)).map((line) => line.dossierId)
  }
  expect([await listed(), seat.store.dossiers.counts('2026-11-20').toDigitise]).toEqual([[other, dossierId], 2])
  for (const componentId of papersToDigitise(dossier)) {
    await add('trang')
    valueOf(await bindPages(seat, { pageIds: ids(), dossierId, componentId }))
  }
  expect([await listed(), seat.store.dossiers.counts('2026-11-20').toDigitise]).toEqual([[other], 1])
})
