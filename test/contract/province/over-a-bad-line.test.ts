import { afterAll, expect, it } from 'vitest'
import { startLine } from '../../province/line.ts'
import { benchProvince, madeBytes, sha256Of } from './bench.ts'
import { sixStepClient } from './six-step-client.ts'

const { province } = await benchProvince()
const line = await startLine({
  target: { host: '127.0.0.1', port: province.port },
  bitsPerSecond: 8_000_000,
  roundTripMs: 4,
  cutEveryBytes: 90_000,
  seed: 3
})
afterAll(() => line.close())

it('a file arrives once and equal through cuts, from wherever the province stands', async () => {
  const bytes = madeBytes(400_000, 5)
  const announcement = { TenTep: 'Bản quét.pdf', KichThuoc: bytes.length, HashTepTin: sha256Of(bytes) }
  const near = await sixStepClient(province.url)
  const id = await near.announced(announcement)
  const far = near.over(`http://${line.host}:${String(line.port)}`)
  const offsets: number[] = []
  for (let offset = 0; offset < bytes.length;) {
    await far.patch(id, offset, bytes.subarray(offset))
    offset = Number((await near.head(`TaiTep/${id}`)).headers['upload-offset'])
    offsets.push(offset)
  }
  expect(line.connections().cuts).toBeGreaterThanOrEqual(2)
  expect(offsets.length).toBeGreaterThanOrEqual(3)
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
  const { content, hashMismatches, bytesReceived } = await province.report()
  expect(content.files).toMatchObject([{ id, complete: true, size: bytes.length, sha256: announcement.HashTepTin }])
  expect(hashMismatches).toBe(0)
  expect(bytesReceived).toBeGreaterThanOrEqual(bytes.length)
  expect(line.bytes().up.taken).toBeGreaterThan(line.bytes().up.delivered)
})
