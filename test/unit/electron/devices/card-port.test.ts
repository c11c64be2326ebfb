import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCardPort } from '../../../../electron/devices/card-port.ts'
import type { OwnProcess } from '../../../../electron/devices/own-process.ts'
import type { CardPort, CardPortHeard } from '../../../../shared/contract/card-port.ts'
import { createPseudoReader, type PseudoReader } from '../../../fixtures/pseudo-reader.ts'
import { startFile } from '../../../fixtures/start-process.ts'

const CARD = '001099012345||Nguyễn Thị Đào|15051999|Nữ|Xã Ví Dụ, Hà Nội|20042021'
const file = join(import.meta.dirname, '../../../../electron/devices/card-process.ts')
const SOON = { timeout: 10_000, interval: 20 }

let reader: PseudoReader
let port: CardPort
let heard: CardPortHeard[]
let processes: OwnProcess[]

beforeEach(() => {
  reader = createPseudoReader()
  heard = []
  processes = []
  port = createCardPort((name) => {
    const child = startFile(file)(name)
    processes.push(child)
    return child
  })
})
afterEach(async () => {
  port.close()
  await reader.remove()
})

const read = () => port.read({ path: reader.path, baud: 9600 }, (said) => heard.push(said))
const scans = () => heard.flatMap((said) => (said.kind === 'scan' ? [said.text] : []))
const states = () => heard.flatMap((said) => (said.kind === 'state' ? [said.state] : []))
const opened = (times = 1) =>
  vi.waitFor(() => expect(states().filter((state) => state === 'open')).toHaveLength(times), SOON)
const scanned = (...texts: string[]) => vi.waitFor(() => expect(scans()).toEqual(texts), SOON)

describe.runIf(process.platform === 'linux')('a reader on a serial line', () => {
  it('is read through the real driver, letters torn or not, with an end or without', async () => {
    await reader.plugIn()
    read()
    await opened()
    reader.send(`${CARD}\r`)
    await scanned(CARD)
    const bytes = new TextEncoder().encode(CARD)
    const middle = bytes.indexOf(0xe1) + 1
    reader.send(bytes.subarray(0, middle))
    await new Promise((resolve) => setTimeout(resolve, 40))
    reader.send(bytes.subarray(middle))
    await scanned(CARD, CARD)
    expect(states()).toEqual(['waiting', 'open'])
  })

  it('is found again after it was pulled out and plugged in', async () => {
    read()
    await vi.waitFor(() => expect(states().length).toBeGreaterThan(1), SOON)
    expect(states()).not.toContain('open')
    await reader.plugIn()
    await opened()
    await reader.pullOut()
    await vi.waitFor(() => expect(states().at(-1)).toBe('waiting'), SOON)
    await reader.plugIn()
    await opened(2)
    reader.send(`${CARD}\r\n`)
    await scanned(CARD)
  })

  it('is read again when its process dies', async () => {
    await reader.plugIn()
    read()
    await opened()
    processes[0]?.end()
    await opened(2)
    reader.send(`${CARD}\n`)
    await scanned(CARD)
    expect(processes).toHaveLength(2)
  })

  it('is let go when another port, or none, is chosen', async () => {
    await reader.plugIn()
    read()
    await opened()
    port.read(null, (said) => heard.push(said))
    expect(states().at(-1)).toBe('none')
    reader.send(`${CARD}\r`)
    read()
    await opened(2)
    expect(scans()).toEqual([])
  })
})

describe('the ports of this machine', () => {
  it('are listed, or the system says nothing of them', async () => {
    const listed = await port.list()
    if (listed.ok) for (const { path } of listed.value) expect(path).not.toBe('')
    else expect(listed.problem).toEqual({ kind: 'ports-unknown' })
  })

  it('are not waited for when the process hangs or dies', async () => {
    const silent: OwnProcess = {
      post: () => undefined,
      onMessage: () => undefined,
      onExit: (hear) => hear(),
      end: () => undefined
    }
    const dying = createCardPort(() => silent)
    vi.useFakeTimers()
    const listed = dying.list()
    await vi.advanceTimersByTimeAsync(5_000)
    vi.useRealTimers()
    expect(await listed).toEqual({ ok: false, problem: { kind: 'ports-unknown' } })
  })
})
