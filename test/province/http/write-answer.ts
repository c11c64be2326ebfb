import type { Answer } from './answer.ts'
import type { Told } from './heard.ts'

/** What stands before the province when it is ill: no JSON, whatever the interface. */
export function gatewayAnswer(fault: { readonly status: number; readonly retryAfterSeconds: number }): Answer {
  const words = { 429: 'Too Many Requests', 500: 'Internal Server Error', 502: 'Bad Gateway' }[fault.status] ?? 'Error'
  return {
    status: fault.status,
    body: Buffer.from(`<html><body><h1>${fault.status} ${words}</h1></body></html>`),
    headers: {
      'Content-Type': 'text/html',
      ...(fault.status === 429 ? { 'Retry-After': String(fault.retryAfterSeconds) } : {})
    }
  }
}

/** Writes an answer with the province's own clock and epoch in its head. */
export function writeAnswer(response: Told, answer: Answer, now: number, epoch: string): void {
  const isBytes = answer.body instanceof Uint8Array
  const bytes = answer.body instanceof Uint8Array ? answer.body : Buffer.from(JSON.stringify(answer.body))
  response.writeHead(answer.status, {
    'Content-Type': isBytes ? 'application/octet-stream' : 'application/json; charset=utf-8',
    'Content-Length': bytes.byteLength,
    Date: new Date(now).toUTCString(),
    'X-Province-Epoch': epoch,
    ...answer.headers
  })
  response.end(response.req.method === 'HEAD' ? undefined : bytes)
}
