import { Agent, request as openRequest, type IncomingHttpHeaders } from 'node:http'
import { type ClientHttp2Session, connect, constants, type IncomingHttpStatusHeader } from 'node:http2'
import type { Fetch } from '../../../electron/sync/connectors/http.ts'
import { CALLS_AT_ONCE, type HttpVersion } from './profiles.ts'

type Init = Parameters<Fetch>[1]
type Answered = Awaited<ReturnType<Fetch>>

/** The way out of a bench: over at most 8 kept-alive connections of HTTP/1.1, or over one of HTTP/2. */
export interface Wire {
  readonly fetch: Fetch
  /** Requests begun so far. */
  requests(): number
  close(): void
}

export function createWire(http: HttpVersion): Wire {
  const way = http === 1 ? overConnections() : overStreams()
  let requests = 0
  return {
    fetch: (url, init) => {
      requests++
      return way.fetch(new URL(url), init)
    },
    requests: () => requests,
    close: way.close
  }
}

const answered = (status: number, headers: IncomingHttpHeaders, parts: readonly Buffer[]): Answered => ({
  status,
  headers: {
    get(name) {
      const value = headers[name.toLowerCase()]
      return typeof value === 'string' ? value : null
    }
  },
  arrayBuffer: () => Promise.resolve(new Uint8Array(Buffer.concat(parts)).buffer)
})

function overConnections() {
  const agent = new Agent({ keepAlive: true, maxSockets: CALLS_AT_ONCE[1] })
  const fetch = (url: URL, { method, headers, body, signal }: Init) =>
    new Promise<Answered>((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
      const outgoing = openRequest(url, { method, agent, signal, headers: { ...headers, ...length } }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => resolve(answered(response.statusCode ?? 0, response.headers, parts)))
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  return { fetch, close: () => agent.destroy() }
}

function overStreams() {
  let session: ClientHttp2Session | undefined
  const connected = (origin: string): ClientHttp2Session => {
    if (session && !session.destroyed && !session.closed) return session
    const opened = connect(origin)
    // What breaks here breaks every stream too, and is heard there.
    opened.on('error', () => opened.destroy())
    session = opened
    return opened
  }
  const fetch = (url: URL, { method, headers, body, signal }: Init) =>
    new Promise<Answered>((resolve, reject) => {
      const stream = connected(url.origin).request(
        { ':method': method, ':path': url.pathname + url.search, ...headers },
        { signal, endStream: body === undefined }
      )
      const parts: Buffer[] = []
      let head: IncomingHttpHeaders & IncomingHttpStatusHeader = {}
      stream.on('response', (given) => {
        head = given
      })
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('error', reject)
      stream.on('close', () => {
        const status = head[':status']
        if (status === undefined || stream.rstCode !== constants.NGHTTP2_NO_ERROR) reject(new Error('stream lost'))
        else resolve(answered(status, head, parts))
      })
      if (body !== undefined) stream.end(body)
    })
  return { fetch, close: () => session?.destroy() }
}
