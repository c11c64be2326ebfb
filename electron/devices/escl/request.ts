import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { isPrivateAddress, resolveHost } from './address.ts'
import type { EsclLimits } from './limits.ts'

/** One exchange with a device. */
export interface EsclRequest {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: URL
  /** XML. */
  readonly body?: string
  readonly maxBytes: number
  /** Until the first byte of the answer, in ms. */
  readonly answerMs: number
  readonly stop?: AbortSignal
}

export interface EsclReply {
  readonly status: number
  readonly location: string | undefined
  readonly retryAfter: string | undefined
  readonly bytes: Uint8Array
  /** The length was told, by number or by chunks, and has come; otherwise the body just ended. */
  readonly whole: boolean
}

/** Why there is no whole answer. */
export interface ExchangeProblem {
  /** `broken`: the connection went down after it stood. `silent`: nothing came within the time. */
  readonly kind: 'unreachable' | 'broken' | 'silent' | 'too-large' | 'stopped'
  /** What of the body had come. */
  readonly bytes: Uint8Array
}

const NOTHING = new Uint8Array()

/**
 * Asks once, over a connection of its own: what these devices do with one that is kept open cannot be relied on.
 * A certificate that nobody vouches for is accepted at private addresses only: printers sign their own.
 */
export async function exchange(asked: EsclRequest, limits: EsclLimits): Promise<Result<EsclReply, ExchangeProblem>> {
  const { url } = asked
  const ip = await resolveHost(url.hostname)
  if (ip === undefined) return fail({ kind: 'unreachable', bytes: NOTHING })
  if (asked.stop?.aborted) return fail({ kind: 'stopped', bytes: NOTHING })
  return new Promise((settle) => exchangeWith(ip, asked, limits, settle))
}

function exchangeWith(
  ip: string,
  { method, url, body, maxBytes, answerMs, stop }: EsclRequest,
  limits: EsclLimits,
  settle: (result: Result<EsclReply, ExchangeProblem>) => void
): void {
  const secure = url.protocol === 'https:'
  const options: https.RequestOptions = {
    method,
    agent: false,
    host: ip,
    port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
    path: url.pathname,
    headers: {
      Host: url.host,
      Accept: '*/*',
      ...(body === undefined ? {} : { 'Content-Type': 'text/xml', 'Content-Length': Buffer.byteLength(body) })
    },
    rejectUnauthorized: !isPrivateAddress(ip),
    ...(url.hostname.startsWith('[') || isIP(url.hostname) ? {} : { servername: url.hostname })
  }
  const request = secure ? https.request(options) : http.request(options)
  const parts: Buffer[] = []
  let size = 0
  let connected = false
  let timer: NodeJS.Timeout | undefined
  const end = (result: Result<EsclReply, ExchangeProblem>) => {
    clearTimeout(timer)
    clearTimeout(whole)
    stop?.removeEventListener('abort', onStop)
    request.destroy()
    settle(result)
  }
  const give = (kind: ExchangeProblem['kind']) => end(fail({ kind, bytes: Buffer.concat(parts) }))
  const within = (ms: number, kind: ExchangeProblem['kind']) => {
    clearTimeout(timer)
    timer = setTimeout(() => give(kind), ms)
  }
  const onStop = () => give('stopped')
  const whole = setTimeout(() => give('silent'), limits.exchangeMs)
  stop?.addEventListener('abort', onStop)
  within(limits.connectMs, 'unreachable')
  request.on('socket', (socket) =>
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      connected = true
      within(answerMs, 'silent')
    })
  )
  // Also heard after the end, when it says nothing new.
  request.on('error', () => give(connected ? 'broken' : 'unreachable'))
  request.on('response', (response) => {
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
      give('too-large')
      return
    }
    within(limits.stallMs, 'silent')
    response.on('data', (part: Buffer) => {
      within(limits.stallMs, 'silent')
      size += part.length
      if (size > maxBytes) give('too-large')
      else parts.push(part)
    })
    response.on('error', () => give('broken'))
    response.on('end', () => {
      const { headers, statusCode = 0, complete } = response
      if (!complete) give('broken')
      else
        end(
          ok({
            status: statusCode,
            location: headers.location,
            retryAfter: headers['retry-after'],
            bytes: Buffer.concat(parts),
            whole: headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
          })
        )
    })
  })
  request.end(body)
}
