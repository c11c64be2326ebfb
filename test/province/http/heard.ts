import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { constants, type Http2ServerRequest } from 'node:http2'

/** A request as it came in, over either version of HTTP. */
export type Heard = IncomingMessage | Http2ServerRequest

/** Where its answer goes. */
export interface Told {
  readonly req: Pick<Heard, 'method'>
  writeHead(status: number, headers: OutgoingHttpHeaders): Told
  end(bytes?: Uint8Array | string): unknown
}

/** Ends a request without an answer: its connection, or its stream alone where others share the connection. */
export function reset(request: Heard): void {
  if ('stream' in request) request.stream.close(constants.NGHTTP2_INTERNAL_ERROR)
  else request.socket.resetAndDestroy()
}
