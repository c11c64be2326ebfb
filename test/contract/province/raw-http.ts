import { request } from 'node:http'

/** What came back, read to the end. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly bytes: Buffer
}

export interface RawRequest {
  readonly method: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** One request on a connection of its own: nothing is kept alive, retried or followed. Rejects when the connection is lost. */
export function send({ method, url, headers = {}, body }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) })
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** The answer, or 'lost' when the connection went before it came. */
export async function sendOrLose(wanted: RawRequest): Promise<RawAnswer | 'lost'> {
  try {
    return await send(wanted)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET') return 'lost'
    throw error
  }
}

export const jsonOf = ({ bytes }: Pick<RawAnswer, 'bytes'>): unknown => JSON.parse(bytes.toString())
