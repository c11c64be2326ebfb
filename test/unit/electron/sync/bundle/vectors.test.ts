import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sha256 } from '../../../../../electron/sync/bundle/container.ts'
import { unwrapContentKey, wrapContentKey } from '../../../../../electron/sync/bundle/content-key.ts'
import { createFrameOpener, createFrameSealer } from '../../../../../electron/sync/bundle/frame-cipher.ts'
import { readBundle } from '../../../../../electron/sync/bundle/read-bundle.ts'
import { COUNTER, INSTALLATION, PROVINCE, provinceKeys, STRANGER } from '../../../../fixtures/bundle.ts'

// Fixed values of version 1. A change here is a change of the format, and needs a new version.

const FROZEN = join(import.meta.dirname, '../../../../fixtures/bundles/v1.qmc')

it('makes the same fingerprints from the same seeds', () => {
  expect(COUNTER.fingerprint).toBe('7ef5389b260d091fb7597112c16ed92788ac9cb16250b1816e1d8c7b655e5516')
  expect(PROVINCE.fingerprint).toBe('cd38a7cd747b4eed6a97c2f65c131f471437004b41241883c0055c0ef40da076')
})

it('wraps a content key as always, for one recipient', () => {
  const wrapped = {
    ephemeral: 'zo060cy2M-x7cMF4FKXHbs0CloUFDTRHRboFhw5YfVk',
    wrappedKey: '6Bm774FCfVAhJCJVP9vnN9G1ieKRBsziFsOW-2IJIP9jMXpn3Yrh1LhKSQq4Ew0i'
  }
  expect(wrapContentKey(Buffer.alloc(32, 1), PROVINCE, Buffer.alloc(32, 2))).toEqual(wrapped)
  expect(unwrapContentKey(wrapped, PROVINCE)).toEqual(Buffer.alloc(32, 1))
  expect(unwrapContentKey(wrapped, STRANGER)).toBeUndefined()
  // A point of small order, which would give a secret that everybody knows.
  expect(unwrapContentKey({ ...wrapped, ephemeral: Buffer.alloc(32).toString('base64url') }, PROVINCE)).toBeUndefined()
})

it('seals frames by their number, kind and head', () => {
  const seal = createFrameSealer(Buffer.alloc(32, 1), Buffer.alloc(32, 3))
  const frames = [seal(1, Buffer.from('một')), seal(0, Buffer.alloc(0))]
  expect(frames.map((frame) => frame.toString('hex'))).toEqual([
    '0100000005d2d4234501ffcf229b9236e671dff831d496afdb48',
    '00000000002b52310996127ecc0e2c110ad58884fa'
  ])
  const open = (kind: 0 | 1 | 2, head: number) =>
    createFrameOpener(Buffer.alloc(32, 1), Buffer.alloc(32, head))(kind, frames[0]!.subarray(5))
  expect(open(1, 3)?.toString()).toBe('một')
  expect(open(2, 3)).toBeUndefined()
  expect(open(1, 4)).toBeUndefined()
})

it('reads the bundle that the first version wrote', () => {
  const heard: unknown[] = []
  const read = readBundle(FROZEN, provinceKeys, {
    dossier: ({ dossierId, accepted }) => void heard.push([dossierId, accepted.applicant.name]),
    step: ({ operationId, event }) => void heard.push([operationId, event.body.kind]),
    bytes: (chunk) => void heard.push(Buffer.from(chunk).toString())
  })
  expect(read.ok && read.value.header).toMatchObject({
    kind: 'bundle',
    bundleId: 'bundle-1',
    installationId: INSTALLATION,
    sequence: 1,
    counts: { dossiers: 1, records: 1, steps: 2, files: 1, fileBytes: 16 }
  })
  expect(heard).toEqual([['d1', 'Đặng Thị Ưởng'], ['op-d1-1', 'accepted'], ['op-d1-2', 'handedOver'], 'Giấy khai sinh'])
  const bytes = readFileSync(FROZEN)
  expect(read.ok && read.value.sha256).toBe(sha256(bytes.subarray(0, -64)).toString('hex'))
})
