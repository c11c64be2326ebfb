import { afterEach, describe, expect, it } from 'vitest'
import { createScanJob } from '../../../../../electron/devices/escl/scan-job.ts'
import type { ScanSettings } from '../../../../../shared/contract/scanners.ts'
import { type EsclDevice, type Misdeed, startEsclDevice } from '../../../../escl/device.ts'
import { SHORT } from '../../../../escl/limits.ts'
import type { DeviceModes } from '../../../../escl/modes.ts'
import { makePaper, makePapers, paperNumber } from '../../../../escl/papers.ts'

const ADF: ScanSettings = { source: 'adf', duplex: false, resolution: 300, colour: 'colour' }
let device: EsclDevice | undefined
afterEach(() => device?.close())

/** Scans all and gives the papers by their numbers, and the end. */
async function scan(
  papers: readonly Uint8Array[],
  misdeeds: readonly Misdeed[] = [],
  modes: Partial<DeviceModes> = {},
  settings = ADF
) {
  device = await startEsclDevice(papers, misdeeds, modes)
  const job = createScanJob(new URL(device.address), settings, SHORT)
  const numbers: (number | undefined)[] = []
  for (;;) {
    const step = await job.next()
    if (step.kind === 'end') return { numbers, problem: step.problem, repeated: step.repeated, counted: step.counted }
    numbers.push(paperNumber(step.bytes))
  }
}
const posts = () => device?.asked.filter((line) => line.startsWith('POST')).length
const deletes = () => device?.asked.filter((line) => line.startsWith('DELETE')).length
const five = await makePapers(5)
const all = { numbers: [1, 2, 3, 4, 5], problem: undefined, repeated: 0, counted: 5 }

describe('all papers of the feeder', () => {
  it('come one by one, in order, in one job', async () => {
    expect(await scan(five)).toEqual(all)
    expect(posts()).toBe(1)
    expect(device?.settings[0]).toContain('<pwg:InputSource>Feeder</pwg:InputSource>')
    expect(device?.settings[0]).toContain('<scan:Duplex>false</scan:Duplex>')
  })

  it.each(['chunked', 'slow', 'until-close'] as const)('come with a body sent %s', async (body) => {
    expect(await scan(five, [], { body })).toEqual(all)
  })

  it.each(['relative', 'other-host', 'other-port'] as const)(
    'come from the host that was asked when the Location is %s',
    async (location) => {
      expect(await scan(five, [], { location })).toEqual(all)
    }
  )

  it('come from the glass as one page, and the job is not left behind', async () => {
    const settings: ScanSettings = { ...ADF, source: 'glass' }
    expect(await scan(await makePapers(1), [{ at: 2, kind: 'hang-for-good' }], {}, settings)).toEqual({
      numbers: [1],
      problem: undefined,
      repeated: 0,
      counted: 1
    })
    expect(deletes()).toBe(1)
  })

  it.each([
    'drop-before',
    'drop-middle',
    'drop-end',
    'busy',
    'busy-unsaid',
    'hang',
    'stall',
    'error',
    'early-end'
  ] as const)('come once each after: %s', async (kind) => {
    expect(
      await scan(
        five,
        [1, 3, 5].map((at) => ({ at, kind }))
      )
    ).toEqual(all)
    expect(posts()).toBe(1)
  })

  it('come once each when the device hangs instead of saying that there is no more', async () => {
    expect(await scan(five, [{ at: 6, kind: 'hang-for-good' }])).toEqual(all)
  })
})

describe('a page that comes again', () => {
  it('is stored once', async () => {
    expect(
      await scan(
        five,
        [3, 5].map((at) => ({ at, kind: 'repeat' }))
      )
    ).toEqual({ ...all, repeated: 2 })
  })

  it('is stored once when the device tells no count', async () => {
    const told = await scan(five, [{ at: 3, kind: 'repeat' }], { counts: false })
    expect(told).toEqual({ ...all, repeated: 1, counted: undefined })
  })

  it('is stored twice when the device counted two papers', async () => {
    const [one, two] = [await makePaper(1), await makePaper(2)]
    expect(await scan([one, one, two])).toEqual({ numbers: [1, 1, 2], problem: undefined, repeated: 0, counted: 3 })
  })

  it('does not come for ever', async () => {
    const again = Array.from({ length: 9 }, () => ({ at: 3, kind: 'repeat' }) as const)
    expect(await scan(five, again)).toMatchObject({ numbers: [1, 2], problem: 'scanner-confused' })
  })
})

describe('a page that got lost', () => {
  it('is told by the count', async () => {
    const told = await scan(five, [{ at: 3, kind: 'skip-middle' }])
    expect(told).toEqual({ numbers: [1, 2, 4, 5], problem: undefined, repeated: 0, counted: 5 })
  })

  it('is told by the count when a page comes again right after it', async () => {
    const told = await scan(five, [
      { at: 3, kind: 'skip-middle' },
      { at: 4, kind: 'repeat' }
    ])
    expect(told.numbers.filter((number) => number === 2)).toHaveLength(1)
    expect(told.counted).toBeGreaterThanOrEqual(told.numbers.length)
  })
})

describe('an end before the last paper', () => {
  it.each([
    ['hang-for-good', 'scanner-silent'],
    ['jam', 'paper-jam'],
    ['cover', 'cover-open'],
    ['forget', 'scanner-stopped'],
    ['page-of-text', 'scanner-confused']
  ] as const)('is told: %s', async (kind, problem) => {
    expect(await scan(five, [{ at: 4, kind }])).toEqual({ ...all, numbers: [1, 2, 3], problem, counted: 3 })
    expect(posts()).toBe(1)
    expect(deletes()).toBe(1)
  })

  it('is told at the last page too', async () => {
    const told = await scan(five, [{ at: 5, kind: 'hang-for-good' }])
    expect(told).toEqual({ ...all, numbers: [1, 2, 3, 4], problem: 'scanner-silent', counted: 4 })
  })

  it('is told when a page is larger than any paper', async () => {
    expect(await scan(five, [{ at: 2, kind: 'huge' }])).toMatchObject({ numbers: [1], problem: 'scanner-confused' })
  })

  it('is told when the device stays busy', async () => {
    const busy = Array.from({ length: 40 }, () => ({ at: 2, kind: 'busy-unsaid' }) as const)
    expect(await scan(five, busy)).toMatchObject({ numbers: [1], problem: 'scanner-busy' })
  })

  it('does not wait for a device that cannot delete a job', async () => {
    const told = await scan(five, [{ at: 2, kind: 'jam' }], { deletes: 'ignored' })
    expect(told).toMatchObject({ numbers: [1], problem: 'paper-jam' })
  })
})

describe('no job', () => {
  it.each([
    [{ adf: 'cover-open' }, 'cover-open'],
    [{ adf: 'jam' }, 'paper-jam'],
    [{ refuses: true }, 'scanner-refused'],
    [{ busyJobs: 1_000 }, 'scanner-busy'],
    [{ capabilities: 'hang' }, 'scanner-silent'],
    [{ capabilities: 'wrong-xml' }, 'scanner-confused'],
    [{ capabilities: 'declares' }, 'scanner-confused'],
    [{ capabilities: 'huge' }, 'scanner-confused'],
    [{ capabilities: 'error' }, 'scanner-confused'],
    [{ location: 'missing' }, 'scanner-confused']
  ] as const)('with %j', async (modes, problem) => {
    expect(await scan(five, [], modes)).toEqual({ numbers: [], problem, repeated: 0, counted: undefined })
  })

  it('without paper, or with what the device cannot do', async () => {
    expect(await scan([])).toMatchObject({ problem: 'feeder-empty' })
    await device?.close()
    expect(await scan(five, [], {}, { ...ADF, resolution: 1200 })).toMatchObject({ problem: 'scanner-refused' })
    expect(posts()).toBe(0)
  })

  it('but one, when the device was busy at first', async () => {
    expect(await scan(five, [], { busyJobs: 2 })).toEqual(all)
  })

  it('where nobody listens', async () => {
    const job = createScanJob(new URL('http://127.0.0.1:9/eSCL'), ADF, SHORT)
    expect(await job.next()).toMatchObject({ kind: 'end', problem: 'scanner-unreachable' })
  })
})

it('stops in the middle of a page and deletes the job', async () => {
  device = await startEsclDevice(five, [{ at: 2, kind: 'hang-for-good' }])
  const job = createScanJob(new URL(device.address), ADF, SHORT)
  expect(await job.next()).toMatchObject({ kind: 'page', number: 1 })
  const second = job.next()
  await job.stop()
  expect(await second).toMatchObject({ kind: 'end', problem: 'scanner-stopped' })
  expect(deletes()).toBe(1)
})
