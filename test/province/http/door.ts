import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

const HOST = '127.0.0.1'
/** Longer than any test pauses: a connection that the server closes while it is idle would be a fault nobody asked for. */
const KEEP_ALIVE_MS = 65_000

/** A listening server. */
export interface Door {
  readonly port: number
  /** Bytes on the wire so far: connections of the past and of now. */
  bytes(): { readonly received: number; readonly sent: number }
  /** Resets every connection and stops listening. */
  close(): Promise<void>
}

/** Listens on `port` (0: any free one) of this machine only. */
export async function openDoor(
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => void
): Promise<Door> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, handle)
  const sockets = new Set<Socket>()
  const past = { received: 0, sent: 0 }
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => {
      sockets.delete(socket)
      past.received += socket.bytesRead
      past.sent += socket.bytesWritten
    })
  })
  server.listen(port, HOST)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    bytes() {
      const sum = { ...past }
      for (const socket of sockets) {
        sum.received += socket.bytesRead
        sum.sent += socket.bytesWritten
      }
      return sum
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.resetAndDestroy()
      await closed
    }
  }
}
