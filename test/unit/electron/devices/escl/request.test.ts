import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { exchange } from '../../../../../electron/devices/escl/request.ts'
import { SHORT } from '../../../../escl/limits.ts'

const PIECE = Buffer.alloc(1000, 0x61)
let server: http.Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** Asks a server that answers with a piece each `everyMs`, for ever. */
async function ask(everyMs: number, limits: Partial<typeof SHORT>, stop?: AbortSignal) {
  server = http.createServer((_, response) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write(PIECE), everyMs)
    response.on('close', () => clearInterval(timer))
  })
  const listening = server
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const url = new URL(`http://127.0.0.1:${String((listening.address() as AddressInfo).port)}/`)
  const asked = { method: 'GET', url, maxBytes: 4_500, answerMs: 2_000, ...(stop && { stop }) } as const
  return exchange(asked, { ...SHORT, stallMs: 2_000, ...limits })
}

it('takes no more than it was told to', async () => {
  const got = await ask(5, {})
  expect(!got.ok && got.problem.kind).toBe('too-large')
  expect(!got.ok && got.problem.bytes.length).toBe(4_000)
})

it('ends an answer that goes on for ever, and one that stops in the middle', async () => {
  const drips = await ask(300, { exchangeMs: 1_000 })
  expect(!drips.ok && drips.problem.kind).toBe('silent')
  const stalls = await ask(10_000, { stallMs: 100 })
  expect(!stalls.ok && stalls.problem.kind).toBe('silent')
})

it('stops when it is told', async () => {
  const got = await ask(300, {}, AbortSignal.timeout(100))
  expect(!got.ok && got.problem.kind).toBe('stopped')
})
