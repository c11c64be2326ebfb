import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PageMaker } from '../../../../shared/contract/page-maker.ts'
import { fail, ok } from '../../../../shared/lib/result.ts'
import { createFakeCardPort } from '../../../fakes/card-port.ts'
import { createFakePageMaker } from '../../../fakes/page-maker.ts'
import { powerCut, refuseWrites, sitDown, useOffice, valueOf } from '../../../fixtures/desk.ts'

const PORT = { path: '/dev/ttyUSB0', baud: 9600 } as const
const CARD = '030185000123||Nguyễn Thị Đào|08031985|Nữ|Thôn Đông, xã Tân An|20042021'
const office = useOffice()

it('keeps the port, reads from it at once, and again after a power cut', async () => {
  const cardPort = createFakeCardPort([{ path: PORT.path, maker: 'Reader' }])
  const test = await office.sit({ cardPort })
  expect(await test.api.getCardReader(null)).toEqual(ok({ port: null, state: 'none' }))
  expect(await test.api.listCardPorts(null)).toEqual(ok([{ path: PORT.path, maker: 'Reader' }]))
  valueOf(await test.api.saveCardPort({ port: PORT }))
  expect(cardPort.chosen()).toEqual(PORT)
  cardPort.say({ kind: 'state', state: 'open' })
  expect(await test.api.getCardReader(null)).toEqual(ok({ port: PORT, state: 'open' }))
  expect(test.said).toContainEqual({ kind: 'changed', what: 'card-reader' })

  const after = createFakeCardPort()
  const { folder } = await powerCut(test)
  const again = await sitDown(folder, { cardPort: after, vault: test.vault })
  expect(after.chosen()).toEqual(PORT)
  expect(await again.api.getCardReader(null)).toEqual(ok({ port: PORT, state: 'waiting' }))
})

it('tells the window what was read while a clerk is signed in, and writes it nowhere', async () => {
  const cardPort = createFakeCardPort()
  const test = await office.sit({ cardPort })
  valueOf(await test.api.saveCardPort({ port: PORT }))
  cardPort.say({ kind: 'scan', text: CARD })
  expect(test.said.filter(({ kind }) => kind === 'card')).toEqual([{ kind: 'card', text: CARD }])
  valueOf(await test.api.signOut(null))
  cardPort.say({ kind: 'scan', text: CARD })
  expect(test.said.filter(({ kind }) => kind === 'card')).toHaveLength(1)
  expect(test.logged.join('\n')).not.toContain('030185000123')
})

it('says when the disk is full, and reads from where it read', async () => {
  const cardPort = createFakeCardPort()
  const test = await office.sit({ cardPort })
  valueOf(await test.api.saveCardPort({ port: PORT }))
  refuseWrites(test, 'disk-full')
  expect(await test.api.saveCardPort({ port: null })).toEqual(fail({ kind: 'disk-full' }))
  expect(cardPort.chosen()).toEqual(PORT)
})

it('finds the card among the codes of a picture, and says nothing of others', async () => {
  const ask = { bytes: Uint8Array.of(1) }
  const reading = async (codes: Awaited<ReturnType<PageMaker['codes']>>) => {
    const pages = { ...createFakePageMaker(), codes: () => Promise.resolve(codes) }
    return (await office.sit({ pages })).api.readCardPicture(ask)
  }
  expect(await reading(ok(['https://example.test', CARD]))).toEqual(ok(CARD))
  expect(await reading(ok(['https://example.test']))).toEqual(ok(null))
  expect(await reading(fail({ kind: 'pages-unavailable' }))).toEqual(fail({ kind: 'picture-unreadable' }))
})

it('takes a list of communes in whole or not at all, and finds the commune of an address in it', async () => {
  let path = ''
  const test = await office.sit({ chooseOpenPath: () => Promise.resolve(path) })
  const { api } = test
  const bring = (content: string) => {
    path = join(test.folder, 'communes.json')
    writeFileSync(path, content)
    return api.importCommunes(null)
  }
  const commune = {
    code: '00001',
    name: 'Xã Ví Dụ',
    province: 'Tỉnh Mẫu',
    formerNames: [{ name: 'Xã Thử', district: 'Huyện Nháp', province: 'Tỉnh Mẫu' }]
  }
  const list = { verified: false, source: 'tệp thử', communes: [commune] }
  const ask = { address: 'Thôn 2, Thử, Nháp, Mẫu' }
  expect(await api.getCommunes(null)).toEqual(ok(null))
  expect(await api.findCommune(ask)).toEqual(ok(null))
  expect(await bring('{"communes":[]}')).toEqual(fail({ kind: 'not-communes' }))
  expect(await bring(JSON.stringify({ ...list, communes: [commune, commune] }))).toEqual(fail({ kind: 'not-communes' }))
  const head = { verified: false, source: 'tệp thử', count: 1 }
  expect(await bring(`\uFEFF${JSON.stringify(list)}`)).toEqual(ok(head))
  expect(await bring('no list')).toEqual(fail({ kind: 'not-communes' }))
  const found = ok({ code: '00001', name: 'Xã Ví Dụ', province: 'Tỉnh Mẫu', verified: false })
  expect(await api.findCommune(ask)).toEqual(found)
  expect(await (await powerCut(test)).api.findCommune(ask)).toEqual(found)
})
