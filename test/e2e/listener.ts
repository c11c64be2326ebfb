import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

/** A port of this machine that nobody may reach. */
export interface Listener {
  /** 'http://127.0.0.1:port'. */
  readonly origin: string
  /** First words of every connection so far; '' of one that has said nothing. */
  heard(): readonly string[]
  stop(): void
}

/** Listens where a page would go if it could: even a connection that says nothing counts. */
export async function startListener(): Promise<Listener> {
  const heard: string[] = []
  const server = createServer((socket) => {
    const place = heard.push('') - 1
    socket.on('data', (bytes) => {
      heard[place] = `${heard[place] ?? ''}${bytes.toString('latin1').split('\r\n')[0] ?? ''}`
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\naccess-control-allow-origin: *\r\nconnection: close\r\n\r\n')
    })
    // A page that is torn away resets its connection.
    socket.on('error', () => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${String(port)}`, heard: () => heard, stop: () => void server.close() }
}
