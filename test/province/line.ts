import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { carry } from './line/flow.ts'
import { createGaps } from './line/gaps.ts'
import { createLane } from './line/lane.ts'

/** What a line is like. Everything is per direction and shared by all connections; the two directions are alike. */
export interface LineOptions {
  readonly target: { readonly host: string; readonly port: number }
  /** 0 or absent: any free one. */
  readonly port?: number
  /** Absent: as fast as the machine. */
  readonly bitsPerSecond?: number
  /** There and back again; opening a connection takes one of them more. */
  readonly roundTripMs?: number
  /** Mean time from cut to cut; each one falls between half and one and a half of it. Absent: never. */
  readonly cutEveryMs?: number
  /** Mean number of delivered bytes, both ways together, from cut to cut. Absent: never. */
  readonly cutEveryBytes?: number
  /** How long nobody gets through after a cut. */
  readonly downMs?: number
  readonly seed?: number
}

interface Bytes {
  /** Handed in by the side that sends. */
  taken: number
  /** Come out at the far end; the rest was lost in a cut or is on its way. */
  delivered: number
}

/** A bad line between a client and a server: throttled, delayed and cut at the level of TCP; no packet is lost or reordered. */
export interface Line {
  readonly host: string
  readonly port: number
  /** From the client to the server, and back. */
  bytes(): { readonly up: Readonly<Bytes>; readonly down: Readonly<Bytes> }
  connections(): { readonly opened: number; readonly open: number; readonly refused: number; readonly cuts: number }
  /** Resets every connection; what was on its way is lost. */
  cut(): void
  /** Cuts, and lets nobody through until `up`. */
  down(): void
  up(): void
  close(): Promise<void>
}

const HOST = '127.0.0.1'

/** Resets; but a socket that is still ending would never be let go of by a reset, and keep the process from ending. */
const drop = (socket: Socket) => (socket.writableEnded ? socket.destroy() : socket.resetAndDestroy())

/** Lays a line to `target`. The schedule of cuts depends on the seed alone. */
export async function startLine(options: LineOptions): Promise<Line> {
  const { target, bitsPerSecond = Infinity, roundTripMs = 0, cutEveryMs, cutEveryBytes, downMs = 0, seed = 1 } = options
  const delayMs = roundTripMs / 2
  const lanes = { up: createLane({ bitsPerSecond, delayMs }), down: createLane({ bitsPerSecond, delayMs }) }
  const bytes = { up: { taken: 0, delivered: 0 }, down: { taken: 0, delivered: 0 } }
  const count = { opened: 0, refused: 0, cuts: 0 }
  const pairs = new Set<() => void>()
  const timeGap = cutEveryMs === undefined ? undefined : createGaps(seed, cutEveryMs)
  const byteGap = cutEveryBytes === undefined ? undefined : createGaps(seed, cutEveryBytes)
  let bytesLeft = byteGap?.() ?? Infinity
  let isDown = false
  let timer: NodeJS.Timeout | undefined
  let upAgain: NodeJS.Timeout | undefined

  const cut = () => {
    count.cuts++
    for (const reset of [...pairs]) reset()
    lanes.up.clear()
    lanes.down.clear()
    if (downMs === 0) return
    isDown = true
    clearTimeout(upAgain)
    upAgain = setTimeout(() => {
      isDown = false
    }, downMs)
  }
  const delivered = (way: Bytes, size: number) => {
    way.delivered += size
    bytesLeft -= size
    if (bytesLeft > 0) return
    bytesLeft = byteGap?.() ?? Infinity
    cut()
  }
  const join = (client: Socket) => {
    count.opened++
    const server = connect({ ...target, allowHalfOpen: true })
    for (const socket of [client, server]) socket.setNoDelay(true)
    const flow = (from: Socket, to: Socket, way: 'up' | 'down') =>
      carry(from, to, {
        bitsPerSecond,
        delayMs,
        lane: lanes[way],
        onTaken: (size) => (bytes[way].taken += size),
        onDelivered: (size) => delivered(bytes[way], size)
      })
    let ends: (() => void)[] = []
    // Nothing is sent before the handshake has been there and back.
    const opening = setTimeout(() => {
      ends = [flow(client, server, 'up'), flow(server, client, 'down')]
    }, roundTripMs)
    const reset = () => {
      clearTimeout(opening)
      pairs.delete(reset)
      for (const end of ends) end()
      drop(client)
      drop(server)
    }
    pairs.add(reset)
    for (const socket of [client, server]) {
      socket.on('error', reset)
      socket.on('close', () => {
        if (client.destroyed && server.destroyed) pairs.delete(reset)
      })
    }
  }
  const door = createServer({ allowHalfOpen: true }, (client) => {
    if (!isDown) {
      join(client)
      return
    }
    count.refused++
    client.on('error', () => client.destroy())
    client.resetAndDestroy()
  })
  door.listen(options.port ?? 0, HOST)
  await once(door, 'listening')
  const schedule = () => {
    if (!timeGap) return
    timer = setTimeout(() => {
      cut()
      schedule()
    }, timeGap())
  }
  schedule()
  return {
    host: HOST,
    port: (door.address() as AddressInfo).port,
    bytes: () => structuredClone(bytes),
    connections: () => ({ ...count, open: pairs.size }),
    cut,
    down() {
      cut()
      clearTimeout(upAgain)
      isDown = true
    },
    up() {
      clearTimeout(upAgain)
      isDown = false
    },
    async close() {
      clearTimeout(timer)
      clearTimeout(upAgain)
      for (const reset of [...pairs]) reset()
      const closed = once(door, 'close')
      door.close()
      await closed
    }
  }
}
