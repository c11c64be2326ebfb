import type { ServerResponse } from 'node:http'

const SLOW_PIECES = 8
const SLOW_MS = 10

/** Sends a page: with its length, in chunks, drop by drop, with no length at all, or not to its end. */
export function sendPage(
  response: ServerResponse,
  bytes: Uint8Array,
  how: 'length' | 'chunked' | 'slow' | 'until-close' | 'cut' | 'cut-at-end' | 'stall'
): void {
  const head = { 'Content-Type': 'image/jpeg' }
  const half = bytes.subarray(0, Math.ceil(bytes.length / 2))
  switch (how) {
    case 'length':
      return void response.writeHead(200, { ...head, 'Content-Length': bytes.length }).end(bytes)
    case 'chunked':
      response.writeHead(200, head).write(half)
      return void response.end(bytes.subarray(half.length))
    case 'slow':
      response.writeHead(200, head)
      {
        drip(response, bytes, Math.ceil(bytes.length / SLOW_PIECES))
        return
      }
    case 'until-close':
      response.useChunkedEncodingByDefault = false
      response.shouldKeepAlive = false
      response.writeHead(200, head)
      return void response.end(bytes)
    case 'cut':
      return void response
        .writeHead(200, { ...head, 'Content-Length': bytes.length })
        .write(half, () => response.destroy())
    case 'cut-at-end':
      // In chunks, and the last one that says "this was all" never comes.
      return void response.writeHead(200, head).write(bytes, () => response.destroy())
    case 'stall':
      return void response.writeHead(200, { ...head, 'Content-Length': bytes.length }).write(half)
  }
}

function drip(response: ServerResponse, bytes: Uint8Array, size: number): void {
  if (bytes.length === 0) return void response.end()
  response.write(bytes.subarray(0, size))
  setTimeout(() => drip(response, bytes.subarray(size), size), SLOW_MS)
}
