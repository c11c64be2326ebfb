import { describe, expect, it } from 'vitest'
import { measure } from '../../bench/sync/measure.ts'
import { createRows, figuresOf } from '../../bench/sync/row.ts'
import { FILE_BYTES } from '../../bench/sync/profiles.ts'

const LIMIT_MS = 20_000

describe('the bench of sending', () => {
  it.each([
    { connector: 'six-step', http: 2, files: 2 },
    { connector: 'session-rpc', http: 1, files: 0 },
    { connector: 'pouchdb', http: 1, files: 2 },
    { connector: 'tus', http: 1, files: 2 }
  ] as const)('lets $connector send everything over HTTP/$http', async ({ connector, http, files }) => {
    const work = { dossiers: 6, files }
    const row = await createRows()({ connector, http, profile: 'loopback', work })
    expect(row).toMatchObject({
      connector,
      http,
      profile: 'loopback',
      ...work,
      finished: true,
      floorMs: 0,
      ratio: null
    })
    expect(row.payloadBytes).toBeGreaterThan(files * FILE_BYTES)
    expect(row.wireBytes).toBe(row.payloadBytes)
    expect(row.requests).toBeGreaterThan(0)
    expect(row.rssPeakMb).toBeGreaterThan(20)
  })

  it('says that a run which came to its time limit did not finish', async () => {
    const line = { bitsPerSecond: 64_000, roundTripMs: 100 }
    const work = { dossiers: 2, files: 2 }
    const seen = await measure({ connector: 'six-step', http: 1, line, work, limitMs: 500 })
    expect(seen).toMatchObject({ finished: false, arrived: { files: 0, doubled: 0 } })
  })

  it('saves on while a month is sent, and says how long that took', async () => {
    const work = { dossiers: 100, files: 0 }
    const seen = await measure({ connector: 'six-step', http: 2, line: {}, work, limitMs: LIMIT_MS, savesEveryMs: 20 })
    expect(seen.finished).toBe(true)
    expect(seen.arrived.dossiers).toBeGreaterThanOrEqual(work.dossiers)
    expect(seen.saveP95Ms).toBeGreaterThan(0)
  })

  it('asks of six-step what was promised, and of a peer nothing', () => {
    const row = {
      http: 1,
      profile: '2mbit',
      dossiers: 1_000,
      files: 50,
      wallMs: 60_000,
      floorMs: 40_000,
      ratio: 1.5,
      payloadBytes: 10_000,
      wireBytes: 10_100,
      requests: 1_100,
      rssPeakMb: 150,
      finished: true
    } as const
    const asked = (connector: 'six-step' | 'tus') =>
      figuresOf({ ...row, connector }).map(({ value, atMost }) => [value, atMost])
    expect(asked('six-step')).toEqual([
      [60, undefined],
      [1.5, 1.25],
      [1.01, 1.03]
    ])
    expect(asked('tus')).toEqual([
      [60, undefined],
      [1.5, undefined],
      [1.01, undefined]
    ])
  })
})
