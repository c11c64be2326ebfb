import type { SendProblem } from '../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'

/** What of an answer is read here; Electron's, undici's and Node's own all have it. */
interface FetchedAnswer {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  arrayBuffer(): Promise<ArrayBuffer>
}

/** The one way out: `net.fetch` in the application. */
export type Fetch = (
  url: string,
  init: {
    readonly method: string
    readonly headers: Record<string, string>
    readonly body?: string | Uint8Array<ArrayBuffer>
    readonly signal: AbortSignal
    readonly redirect: 'error'
    readonly cache: 'no-store'
    readonly credentials: 'omit'
  }
) => Promise<FetchedAnswer>

/** One request to the province. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** Behind the province's address, with its query. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as it is. */
  readonly bytes?: Uint8Array
  /** True where the province may have done something although it answers that it is ill; false for a question. */
  readonly changes: boolean
  /** True for the question which life of its data the province is in. */
  readonly anyLife?: boolean
}

/** An answer of the province, whatever it says. */
export interface HttpAnswer {
  readonly status: number
  readonly header: (name: string) => string | null
  /** Parsed JSON; undefined when there is no body. */
  readonly body: unknown
}

/** A client of one address. No call throws for what a line or a province does; nothing of it is ever logged. */
export interface Http {
  send(request: HttpRequest): Promise<Result<HttpAnswer, SendProblem>>
  /** From now on an answer of another life of the province's data is none. null = it tells no epoch. */
  knowEpoch(epoch: string | null): void
  /** Ends what is under way; it comes back unanswered. */
  close(): void
}

const EPOCH_HEADER = 'X-Province-Epoch'
/** As long as known senders wait (integration.md 1.1), and the time that a crowded bad line needs for the body. */
const WAIT_MS = 60_000
const SLOWEST_BYTES_PER_MS = 4
const ILL = 500
const TOO_MANY = 429
const UNAVAILABLE = 503

/** Speaks to `url` through `fetch`. What cannot be read as the province's own word counts as no answer. */
export function createHttp({ url, fetch }: { readonly url: string; readonly fetch: Fetch }): Http {
  const base = url.replace(/\/+$/, '')
  const underWay = new Set<AbortController>()
  let closed = false
  let epoch: string | null = null

  /** A call that is ready to go, and what ends its time limit. */
  const prepare = ({ method, path, headers = {}, json, bytes }: HttpRequest) => {
    const text = json === undefined ? undefined : JSON.stringify(json)
    const body = text ?? (bytes && new Uint8Array(bytes))
    // One of its own, ended by hand: signals made of signals are kept for as long as the oldest of them.
    const ending = new AbortController()
    const waitMs = Math.round(WAIT_MS + (body?.length ?? 0) / SLOWEST_BYTES_PER_MS)
    const timer = setTimeout(() => ending.abort(), waitMs)
    underWay.add(ending)
    const over = () => {
      clearTimeout(timer)
      underWay.delete(ending)
    }
    const ask = () =>
      fetch(base + path, {
        method,
        headers: { accept: 'application/json', ...(text === undefined ? {} : JSON_TYPE), ...headers },
        ...(body === undefined ? {} : { body }),
        signal: ending.signal,
        // A redirect leads to a log-in page of somebody's network, and would take the token along.
        redirect: 'error',
        cache: 'no-store',
        credentials: 'omit'
      })
    return { ask, over }
  }
  /** A cut, a time-out, a name that is not found: to the counter they are all one thing. */
  const heard = async (request: HttpRequest) => {
    if (closed) return undefined
    const call = prepare(request)
    try {
      const answer = await call.ask()
      return { answer, bytes: await answer.arrayBuffer() }
    } catch {
      return undefined
    } finally {
      call.over()
    }
  }

  return {
    async send(request) {
      const knownLife = epoch
      const got = await heard(request)
      if (!got) return fail({ kind: 'unreachable' })
      const { status, headers } = got.answer
      const header = (name: string) => headers.get(name)
      if (status === TOO_MANY || status === UNAVAILABLE)
        return fail({ kind: 'busy', retryAfterMs: retryAfter(header('Retry-After'), header('Date')) })
      if (status >= ILL) return fail(request.changes ? { kind: 'unreachable' } : { kind: 'busy', retryAfterMs: null })
      const life = header(EPOCH_HEADER)
      if (request.anyLife !== true && knownLife !== null && life !== null && life !== knownLife)
        return fail({ kind: 'unreachable' })
      const body = parseJson(got.bytes)
      return body.ok ? ok({ status, header, body: body.value }) : fail({ kind: 'unreachable' })
    },
    knowEpoch: (known) => {
      epoch = known
    },
    close() {
      closed = true
      for (const ending of underWay) ending.abort()
    }
  }
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

/** Retry-After in ms: seconds, or a moment by the clock of the same answer; null when it says neither. */
function retryAfter(text: string | null, date: string | null): number | null {
  if (text === null) return null
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const ms = Date.parse(text) - Date.parse(date ?? '')
  return Number.isNaN(ms) ? null : Math.max(ms, 0)
}

function parseJson(bytes: ArrayBuffer): Result<unknown, { readonly kind: 'not-json' }> {
  if (bytes.byteLength === 0) return ok(undefined)
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return ok(value)
  } catch {
    return fail({ kind: 'not-json' })
  }
}
