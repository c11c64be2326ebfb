import type { IncomingHttpHeaders } from 'node:http'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { Refusal } from '../check/reasons.ts'
import { against } from './answer.ts'
import { type Heard, reset } from './heard.ts'

/** The connection is gone, by the other side's doing or by ours: there is nobody to answer. */
export class ConnectionLost extends Error {}

/** One request, as the interfaces see it. */
export interface Call {
  /** Epoch ms by the clock of the province, which may be wrong. */
  readonly now: number
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** Our own headers, which no real interface knows: made when a clerk saved, and what the counter calls its dossier. */
  readonly operationId: string | undefined
  readonly localId: string | undefined
  readonly localCode: string | undefined
  /** The whole body, for routes that do not stream. */
  readonly body: Buffer
  /** The body as it comes in, for routes that do. */
  readonly chunks: AsyncIterable<Buffer>
  /** Ends this request's connection at once. */
  drop(): void
}

const MOST_BODY_BYTES = 32 * 1_048_576

/** The body as it comes in; the connection is reset after `cutAfter` bytes, which have been handed on by then. */
export async function* readChunks(request: Heard, cutAfter: number): AsyncGenerator<Buffer> {
  let left = cutAfter
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      yield chunk.subarray(0, Math.min(chunk.byteLength, left))
      left -= chunk.byteLength
      if (left <= 0) reset(request)
    }
  } catch (error) {
    throw new ConnectionLost('The connection ended within the body', { cause: error })
  }
  if (left <= 0) throw new ConnectionLost('The connection was cut within the body')
  // A stream that was given up ends like a whole one.
  if ('stream' in request && request.aborted) throw new ConnectionLost('The stream ended within the body')
}

/** All of the body, or undefined when it is larger than the province takes: the rest is let by, so that the sender can hear why. */
export async function readWhole(chunks: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size <= MOST_BODY_BYTES) parts.push(chunk)
  }
  return size <= MOST_BODY_BYTES ? Buffer.concat(parts) : undefined
}

/** The body as JSON in UTF-8. */
export function readJson(body: Buffer): Result<unknown, Refusal> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return ok(value)
  } catch {
    return fail(against('invalid', '', 'thân yêu cầu không phải JSON (UTF-8)'))
  }
}
