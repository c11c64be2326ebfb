import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { OwnProcess } from '../../../../electron/devices/own-process.ts'
import { createScanners } from '../../../../electron/devices/scanners.ts'
import type { ScannedPage, Scanners, ScanSettings } from '../../../../shared/contract/scanners.ts'
import { fail, ok } from '../../../../shared/lib/result.ts'
import { announce } from '../../../escl/announce.ts'
import { type EsclDevice, type Misdeed, startEsclDevice } from '../../../escl/device.ts'
import { SHORT } from '../../../escl/limits.ts'
import type { DeviceModes } from '../../../escl/modes.ts'
import { makePapers, paperNumber } from '../../../escl/papers.ts'
import { makeSelfSigned } from '../../../escl/self-signed.ts'
import { startFile } from '../../../fixtures/start-process.ts'

const ADF: ScanSettings = { source: 'adf', duplex: true, resolution: 200, colour: 'grey' }
const start = startFile(join(import.meta.dirname, '../../../../electron/devices/scanner-process.ts'))
const five = await makePapers(5)
const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

async function device(misdeeds: readonly Misdeed[] = [], modes: Partial<DeviceModes> = {}, tls = false) {
  const started = await startEsclDevice(five, misdeeds, modes, tls ? makeSelfSigned('printer') : undefined)
  open.push(() => started.close())
  return started
}
/** Scanners, and the processes that they started. */
function make(limits = SHORT): { readonly scanners: Scanners; readonly children: OwnProcess[] } {
  const children: OwnProcess[] = []
  const scanners = createScanners((name) => {
    const child = start(name)
    children.push(child)
    return child
  }, limits)
  open.push(() => scanners.close())
  return { scanners, children }
}
/** Keeps what comes; `hear` says whether it could. */
function shelf(hear: (number: number) => boolean | Promise<boolean> = () => true) {
  const numbers: (number | undefined)[] = []
  const onPage = async ({ number, bytes }: ScannedPage) => {
    const kept = await hear(number)
    if (kept) numbers.push(paperNumber(bytes))
    return kept
  }
  return { numbers, onPage }
}
const never = new AbortController().signal
const deletes = ({ asked }: EsclDevice) => asked.filter((line) => line.startsWith('DELETE')).length
const nexts = ({ asked }: EsclDevice) => asked.filter((line) => line.endsWith('NextDocument')).length

describe('a scan through the process', () => {
  it('gives every page once, and asks for the next one only when this one is stored', async () => {
    const at = await device([{ at: 2, kind: 'drop-middle' }])
    const asked: number[] = []
    const { numbers, onPage } = shelf(async (number) => {
      await new Promise((resolve) => setTimeout(resolve, 30))
      asked.push(nexts(at) - number)
      return true
    })
    expect(await make().scanners.scan(at.address, ADF, onPage, never)).toEqual(
      ok({ pages: 5, repeated: 0, counted: 5 })
    )
    expect(numbers).toEqual([1, 2, 3, 4, 5])
    expect(asked).toEqual([0, 1, 1, 1, 1])
    expect(at.settings[0]).toContain('<scan:Duplex>true</scan:Duplex>')
  })

  it('lives through a wait that is longer than the silence of a process', async () => {
    const at = await device([{ at: 2, kind: 'hang' }])
    const { scanners } = make({ ...SHORT, pageMs: 5_000, heartbeatMs: 100, silentMs: 3_000 })
    expect(await scanners.scan(at.address, ADF, shelf().onPage, never)).toMatchObject(ok({ pages: 5 }))
  })

  it('ends when a page cannot be stored, and deletes the job', async () => {
    const at = await device()
    const { numbers, onPage } = shelf((number) => number < 3)
    expect(await make().scanners.scan(at.address, ADF, onPage, never)).toEqual(
      fail({ kind: 'scan-not-stored', pages: 2, repeated: 0, counted: undefined })
    )
    expect(numbers).toEqual([1, 2])
    expect(deletes(at)).toBe(1)
  })

  it('ends when the clerk says so, and deletes the job', async () => {
    const at = await device([{ at: 3, kind: 'hang-for-good' }])
    const stop = new AbortController()
    const { onPage } = shelf((number) => {
      if (number === 2) setTimeout(() => stop.abort(), 50)
      return true
    })
    expect(await make().scanners.scan(at.address, ADF, onPage, stop.signal)).toMatchObject(
      fail({ kind: 'scanner-stopped', pages: 2 })
    )
    expect(deletes(at)).toBe(1)
    expect(await make().scanners.scan(at.address, ADF, onPage, stop.signal)).toMatchObject(
      fail({ kind: 'scanner-stopped', pages: 0 })
    )
  })

  it('keeps what is stored when the process dies', async () => {
    const at = await device()
    const { scanners, children } = make()
    const { numbers, onPage } = shelf((number) => {
      if (number === 3) children[0]!.end()
      return true
    })
    expect(await scanners.scan(at.address, ADF, onPage, never)).toMatchObject(
      fail({ kind: 'scanner-silent', pages: 3 })
    )
    expect(numbers).toEqual([1, 2, 3])
    expect(at.asked.filter((line) => line.startsWith('POST'))).toHaveLength(1)
  })

  it('ends a process that says nothing any more', async () => {
    const moody = startFile(join(import.meta.dirname, '../../../fixtures/moody-silent-process.ts'))
    const scanners = createScanners(moody, { ...SHORT, startMs: 1_000, silentMs: 1_000 })
    open.push(() => scanners.close())
    expect(await scanners.scan('http://127.0.0.1:9/eSCL', ADF, shelf().onPage, never)).toEqual(
      fail({ kind: 'scanner-silent', pages: 0, repeated: 0, counted: undefined })
    )
    expect(await scanners.find()).toEqual(fail({ kind: 'scanner-silent' }))
  })
})

describe('what a scanner can do', () => {
  it('is what each of its sources can', async () => {
    const at = await device()
    expect(await make().scanners.abilities(at.address)).toEqual(
      ok({
        name: 'Máy quét thử & kiểm',
        sources: ['glass', 'adf'],
        duplex: true,
        resolutions: [75, 150, 200, 300, 600],
        colours: ['black-white', 'grey', 'colour'],
        formats: ['jpeg', 'pdf']
      })
    )
  })

  it('is asked over a certificate that a printer signed itself', async () => {
    const at = await device([], {}, true)
    const { scanners } = make()
    expect(await scanners.abilities(at.address)).toMatchObject(ok({ duplex: true }))
    expect(await scanners.scan(at.address, ADF, shelf().onPage, never)).toMatchObject(ok({ pages: 5 }))
  })

  it('cannot be asked where nobody listens, nor at what is no address', async () => {
    const { scanners } = make()
    expect(await scanners.abilities('http://127.0.0.1:9/eSCL')).toEqual(fail({ kind: 'scanner-unreachable' }))
    expect(await scanners.abilities('file:///etc/passwd')).toEqual(fail({ kind: 'scanner-unreachable' }))
  })
})

it('finds what announces itself, and takes the closed way where there are two', async () => {
  const [plain, secure] = [await device(), await device([], {}, true)]
  const [one, two] = [randomUUID(), randomUUID()]
  open.push(announce(`Máy một ${one}`, one, plain, secure), announce(`Máy hai ${two}`, two, plain))
  const found = await make({ ...SHORT, findMs: 2_000 }).scanners.find()
  const ours = found.ok ? found.value.filter(({ id }) => id === one || id === two) : []
  expect(ours.map(({ name, address }) => [name, new URL(address).protocol, new URL(address).port])).toEqual([
    [`Máy hai ${two}`, 'http:', String(plain.port)],
    [`Máy một ${one}`, 'https:', String(secure.port)]
  ])
  expect(ours.every(({ address }) => address.endsWith('/eSCL'))).toBe(true)
})
