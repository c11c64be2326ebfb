import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createStreamsServer } from 'node:http2'
import { createServer as createListener, type AddressInfo, type Socket } from 'node:net'
import type { Heard, Told } from './heard.ts'

const HOST = '127.0.0.1'
/** Longer than any test pauses: a connection that the server closes while it is idle would be a fault nobody asked for. */
const KEEP_ALIVE_MS = 65_000
/** Every HTTP/2 connection begins with this (RFC 9113, 3.4); no method of HTTP/1.1 does. */
const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n')
/** What a sender may have under way unread, on a stream and on a connection: the default of 64 kB would be the bottleneck of a long line. */
const STREAM_WINDOW_BYTES = 1_048_576
const CONNECTION_WINDOW_BYTES = 4_194_304

/** A listening server. */
export interface Door {
  readonly port: number
  /** Bytes on the wire so far: connections of the past and of now. */
  bytes(): { readonly received: number; readonly sent: number }
  /** Resets every connection and stops listening. */
  close(): Promise<void>
}

/** Listens on `port` (0: any free one) of this machine only, for HTTP/1.1 and, without TLS, for HTTP/2 by prior knowledge. */
export async function openDoor(port: number, handle: (request: Heard, response: Told) => void): Promise<Door> {
  const plain = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, handle)
  const streams = createStreamsServer({ settings: { initialWindowSize: STREAM_WINDOW_BYTES } }, handle)
  streams.on('session', (session) => session.setLocalWindowSize(CONNECTION_WINDOW_BYTES))
  const sockets = new Set<Socket>()
  const past = { received: 0, sent: 0 }
  const listener = createListener((socket) => {
    sockets.add(socket)
    socket.on('close', () => {
      sockets.delete(socket)
      past.received += socket.bytesRead
      past.sent += socket.bytesWritten
    })
    socket.on('error', () => socket.destroy())
    socket.once('data', (first: Buffer) => {
      socket.pause()
      socket.unshift(first)
      // A session of HTTP/2 takes what was read already by itself.
      if (first.subarray(0, PREFACE.length).equals(PREFACE)) streams.emit('connection', socket)
      else {
        plain.emit('connection', socket)
        socket.resume()
      }
    })
  })
  listener.listen(port, HOST)
  await once(listener, 'listening')
  return {
    port: (listener.address() as AddressInfo).port,
    bytes() {
      const sum = { ...past }
      for (const socket of sockets) {
        sum.received += socket.bytesRead
        sum.sent += socket.bytesWritten
      }
      return sum
    },
    async close() {
      const closed = once(listener, 'close')
      listener.close()
      for (const socket of sockets) socket.resetAndDestroy()
      await closed
    }
  }
}
