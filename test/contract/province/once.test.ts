import { describe, expect, it } from 'vitest'
import { benchProvince, madeBytes } from './bench.ts'
import { jsonOf } from './raw-http.ts'
import { sessionClient, sessionDossier, sessionStatus, sessionStep, wordOf } from './session-client.ts'
import { refusalOf, sixStepClient, sixStepDossier, sixStepStatus, sixStepStep } from './six-step-client.ts'

const { province } = await benchProvince()
const six = await sixStepClient(province.url)
const rpc = await sessionClient(province.url)
const op = (id: string) => ({ 'x-operation-id': id })

describe('the same operation id again', () => {
  it('gets the first answer and changes nothing, at each step of six-step', async () => {
    const before = (await province.report()).duplicates.requests
    const code = await six.nextCode(op('next'))
    expect(await six.nextCode(op('next'))).toBe(code)
    const file = await six.uploaded('a.pdf', madeBytes(100), op('file'))
    expect(await six.uploaded('a.pdf', madeBytes(100), op('file'))).toEqual(file)
    const id = await six.created(sixStepDossier(code), op('dossier'))
    expect(await six.created(sixStepDossier(code), op('dossier'))).toBe(id)
    for (let i = 0; i < 2; i++) {
      expect((await six.post('CapNhatTienTrinh', [sixStepStep(id, code)], op('steps'))).status).toBe(200)
      expect((await six.post('CapNhatTrangThai', [sixStepStatus(id, code, 4)], op('status'))).status).toBe(200)
    }
    const report = await province.report()
    expect(report).toMatchObject({ dossiers: 1, steps: 1, statuses: 2, files: 1, issuedCodes: 1, refusals: 0 })
    expect(report.duplicates.requests).toBe(before + 5)
  })

  it('gets it also when the status has moved on meanwhile', async () => {
    const code = 'H23.54.22-261120-6301'
    const id = await six.created(sixStepDossier(code))
    await six.post('CapNhatTrangThai', [sixStepStatus(id, code, 4)], op('to-4'))
    await six.post('CapNhatTrangThai', [sixStepStatus(id, code, 9)], op('to-9'))
    expect((await six.post('CapNhatTrangThai', [sixStepStatus(id, code, 4)], op('to-4'))).status).toBe(200)
    expect((await province.report()).content.dossiers.find((each) => each.code === code)?.status).toBe(9)
  })

  it('gets it over a new session of session-rpc', async () => {
    const code = 'H23.54.22-261120-0300'
    expect(wordOf(await rpc.sendNew(sessionDossier(code), op('rpc')))).toEqual(['00', 'Đồng bộ hồ sơ thành công'])
    const again = await sessionClient(province.url)
    expect(wordOf(await again.sendNew(sessionDossier(code), op('rpc')))).toEqual(['00', 'Đồng bộ hồ sơ thành công'])
    await again.sendSteps([sessionStep(code)], op('rpc-steps'))
    await rpc.sendSteps([sessionStep(code)], op('rpc-steps'))
    const kept = (await province.report()).content.dossiers.find((each) => each.code === code)
    expect(kept).toMatchObject({ operationId: 'rpc', updates: 0, steps: [sessionStep(code)] })
  })

  it('is refused with other content, or for something else', async () => {
    const reused = 'X-Operation-Id: đã dùng cho một yêu cầu có nội dung khác'
    const code = 'H23.54.22-261120-6302'
    await six.created(sixStepDossier(code), op('mine'))
    expect(refusalOf(await six.post('HoSo', sixStepDossier(code, { ChuHoSo: 'Khác' }), op('mine')))[2]).toBe(reused)
    expect(refusalOf(await six.post('GetNextValue', { code: 'H23.54.22' }, op('mine')))[2]).toBe(reused)
    expect(wordOf(await rpc.sendNew(sessionDossier('H23.54.22-261120-0301'), op('mine')))).toEqual([
      '-1',
      `Trùng mã thao tác. ${reused}`
    ])
  })

  it('is free again after a refusal: what was corrected may be sent under it', async () => {
    const code = 'H23.54.22-261120-6303'
    expect((await six.post('HoSo', sixStepDossier(code, { ChuHoSo: '' }), op('corrected'))).status).toBe(400)
    expect((await six.post('HoSo', sixStepDossier(code), op('corrected'))).status).toBe(200)
  })
})

describe('without an operation id', () => {
  it('a step comes twice, and is counted; a status said again does not', async () => {
    const code = 'H23.54.22-261120-0302'
    await rpc.sendNew(sessionDossier(code))
    const before = (await province.report()).duplicates
    for (let i = 0; i < 2; i++) {
      await rpc.sendSteps([sessionStep(code)])
      await rpc.sendStatus(sessionStatus(code, '4'))
    }
    const { content, duplicates } = await province.report()
    const kept = content.dossiers.find((each) => each.code === code)
    expect(kept?.steps).toHaveLength(2)
    expect(kept?.statuses.map(({ status }) => status)).toEqual([2, 4])
    expect(duplicates).toMatchObject({ steps: before.steps + 1, statuses: before.statuses + 1 })
  })

  it('one local dossier under two codes is seen', async () => {
    const heads = { 'x-local-id': 'twice' }
    await six.created(sixStepDossier('H23.54.22-261120-6304'), heads)
    await six.created(sixStepDossier('H23.54.22-261120-6305'), heads)
    const report = await province.report()
    expect(report.doubledLocalIds).toEqual(['twice'])
    expect(jsonOf(await six.get('HoSo?LocalId=twice'))).toMatchObject({
      data: [{ maHoSo: 'H23.54.22-261120-6304' }, { maHoSo: 'H23.54.22-261120-6305' }]
    })
  })
})

describe('a province that knows nothing of operation ids', async () => {
  const { province: plain } = await benchProvince({ knowsOperationIds: false })
  const client = await sixStepClient(plain.url)

  it('takes a step as often as it is sent, and keeps no local id', async () => {
    const code = 'H23.54.22-261120-6306'
    const heads = { ...op('step'), 'x-local-id': 'local' }
    const id = await client.created(sixStepDossier(code), heads)
    for (let i = 0; i < 2; i++) await client.post('CapNhatTienTrinh', [sixStepStep(id, code)], op('step'))
    expect(await plain.report()).toMatchObject({
      dossiers: 1,
      steps: 2,
      duplicates: { requests: 0, steps: 1 },
      codeMappings: []
    })
    expect(refusalOf(await client.post('HoSo', sixStepDossier(code), heads))[2]).toBe('MaHoSo: hồ sơ đã tồn tại')
  })
})
