import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import process from 'node:process'
import { afterEach, describe, expect, it } from 'vitest'
import { createGaps } from '../../province/line/gaps.ts'
import { startLine, type Line, type LineOptions } from '../../province/line.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/** A server that sends back what it gets, and what it got so far. */
async function echo() {
  const got: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => sockets.delete(socket))
    socket.on('data', (chunk: Buffer) => {
      got.push(chunk)
      socket.write(chunk)
    })
    socket.on('end', () => socket.end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  })
  return { port: (server.address() as AddressInfo).port, got }
}

async function line(options: Omit<LineOptions, 'target'>): Promise<Line & { readonly got: Buffer[] }> {
  const { port, got } = await echo()
  const made = await startLine({ ...options, target: { host: '127.0.0.1', port } })
  open.push(() => made.close())
  return { ...made, got }
}

/** Sends all of it, reads to the end; whole only if the line held. */
async function send({ host, port }: Line, bytes: Buffer): Promise<{ readonly back: Buffer; readonly whole: boolean }> {
  const socket = connect({ host, port })
  const back: Buffer[] = []
  socket.on('data', (chunk: Buffer) => back.push(chunk))
  const end = new Promise<boolean>((resolve) => {
    socket.on('end', () => resolve(true))
    socket.on('error', () => resolve(false))
  })
  socket.end(bytes)
  const whole = await end
  return { back: Buffer.concat(back), whole }
}

const made = (size: number) => Buffer.from(Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) % 251))

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const started = performance.now()
  const value = await work()
  return { value, ms: performance.now() - started }
}

describe('a line', () => {
  it('brings every byte both ways, in order, and counts them', async () => {
    const bytes = made(300_000)
    const held = await line({})
    const { back, whole } = await send(held, bytes)
    expect(whole).toBe(true)
    expect(back.equals(bytes)).toBe(true)
    const both = { taken: bytes.length, delivered: bytes.length }
    expect(held.bytes()).toEqual({ up: both, down: both })
    expect(held.connections()).toMatchObject({ opened: 1, refused: 0, cuts: 0 })
  })

  it('takes as long as its rate says, however many connections share it', async () => {
    const held = await line({ bitsPerSecond: 800_000 })
    // Two times 20 kB over 100 kB/s up; down follows at the same rate, behind the first slice.
    const { value, ms } = await timed(() => Promise.all([send(held, made(20_000)), send(held, made(20_000))]))
    expect(value.every(({ whole }) => whole)).toBe(true)
    expect(ms).toBeGreaterThanOrEqual(400)
    expect(ms).toBeLessThan(3_000)
  })

  it('takes a round trip to open and one to answer', async () => {
    const held = await line({ roundTripMs: 100 })
    const { value, ms } = await timed(() => send(held, made(10)))
    expect(value.whole).toBe(true)
    expect(ms).toBeGreaterThanOrEqual(199)
    expect(ms).toBeLessThan(2_000)
  })

  it('opens first and sends then: the one is added to the other', async () => {
    const held = await line({ bitsPerSecond: 80_000, roundTripMs: 200 })
    // 200 ms to open; 400 ms and 100 ms up; the same down, since one slice goes as a whole.
    const { value, ms } = await timed(() => send(held, made(4_000)))
    expect(value.whole).toBe(true)
    expect(ms).toBeGreaterThanOrEqual(1_195)
    expect(ms).toBeLessThan(3_000)
  })

  it('loses what was on its way when it is cut, and works again at once', async () => {
    const held = await line({ bitsPerSecond: 80_000, cutEveryBytes: 20_000, seed: 2 })
    const bytes = made(60_000)
    const { whole, back } = await send(held, bytes)
    expect(whole).toBe(false)
    expect(back.length).toBeLessThan(bytes.length)
    expect(held.connections()).toMatchObject({ opened: 1, open: 0, cuts: 1 })
    expect(held.bytes().up.delivered).toBeLessThan(held.bytes().up.taken)
    expect((await send(held, made(100))).whole).toBe(true)
  })

  it('holds back a sender that is faster than it', async () => {
    const held = await line({ bitsPerSecond: 80_000 })
    const sent = send(held, Buffer.alloc(2_000_000))
    await expect.poll(() => held.bytes().up.delivered).toBeGreaterThan(0)
    expect(held.bytes().up.taken).toBeLessThan(200_000)
    held.cut()
    expect((await sent).whole).toBe(false)
  })

  it('cuts at the byte that the seed says', async () => {
    const held = await line({ cutEveryBytes: 40_000, seed: 9 })
    expect((await send(held, made(200_000))).whole).toBe(false)
    const { up, down } = held.bytes()
    const cutAt = createGaps(9, 40_000)()
    expect(held.connections().cuts).toBe(1)
    expect(up.delivered + down.delivered).toBeGreaterThanOrEqual(cutAt)
    expect(up.delivered + down.delivered).toBeLessThan(cutAt + 4_096)
  })

  it('cuts again and again when it is told to by time', async () => {
    const held = await line({ cutEveryMs: 20 })
    await expect.poll(() => held.connections().cuts, { interval: 5 }).toBeGreaterThanOrEqual(3)
  })

  it('lets nobody through while it is down', async () => {
    const held = await line({})
    held.down()
    expect((await send(held, made(10))).whole).toBe(false)
    expect(held.got).toEqual([])
    held.up()
    expect((await send(held, made(10))).whole).toBe(true)
    expect(held.connections()).toMatchObject({ opened: 1, refused: 1 })
  })

  it('is down for a while after each cut when it is told to', async () => {
    const held = await line({ downMs: 50 })
    held.cut()
    expect((await send(held, made(10))).whole).toBe(false)
    await expect.poll(async () => (await send(held, made(10))).whole, { interval: 10 }).toBe(true)
  })

  it('ends the connection when the server is not there', async () => {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    const held = await startLine({ target: { host: '127.0.0.1', port } })
    open.push(() => held.close())
    expect((await send(held, made(10))).whole).toBe(false)
  })

  it('lets go of every connection that a cut met while it was ending', async () => {
    const held = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length
    const before = held()
    const made = await line({ roundTripMs: 1, cutEveryBytes: 60_000 })
    for (let round = 0; round < 20; round++)
      await Promise.all(Array.from({ length: 10 }, () => send(made, Buffer.alloc(10_000))))
    expect(made.connections().cuts).toBeGreaterThan(10)
    for (const close of open.splice(0).reverse()) await close()
    await expect.poll(held).toBeLessThanOrEqual(before)
  })
})
