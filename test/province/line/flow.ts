import type { Socket } from 'node:net'
import type { Lane } from './lane.ts'

/** Small enough that connections share the line, large enough that few timers run. */
const SLICE_BYTES = 4_096
/** Least that one connection may have on the line before its sender must wait. */
const LEAST_WINDOW_BYTES = 16_384
const MOST_WINDOW_BYTES = 1_048_576
/** How much sending time a connection may have queued beyond what the delay itself holds. */
const QUEUE_MS = 100

interface FlowOptions {
  readonly lane: Lane
  readonly bitsPerSecond: number
  readonly delayMs: number
  readonly onTaken: (bytes: number) => void
  readonly onDelivered: (bytes: number) => void
}

/** Carries what `from` sends over the lane to `to`, in order, holding the sender back as a real line does. Returns its end. */
export function carry(from: Socket, to: Socket, options: FlowOptions): () => void {
  const { lane, bitsPerSecond, delayMs, onTaken, onDelivered } = options
  const held = (bitsPerSecond / 8_000) * (delayMs + QUEUE_MS)
  const window = Math.min(Math.max(held, LEAST_WINDOW_BYTES), MOST_WINDOW_BYTES)
  const queue: { readonly bytes: Buffer; readonly at: number }[] = []
  let queued = 0
  let ended = false
  let full = false
  let timer: NodeJS.Timeout | undefined
  const pump = () => {
    timer = undefined
    for (let head = queue[0]; head && !full && head.at <= performance.now(); head = queue[0]) {
      queue.shift()
      queued -= head.bytes.byteLength
      full = !to.write(head.bytes)
      onDelivered(head.bytes.byteLength)
      // Delivering may have cut the line, and this flow with it.
      if (to.destroyed) return
    }
    if (queued < window && from.isPaused() && !ended) from.resume()
    wait()
  }
  const wait = () => {
    const head = queue[0]
    if (head && !full) timer ??= setTimeout(pump, Math.max(0, head.at - performance.now()))
    else if (!head && ended) to.end()
  }
  from.on('data', (chunk: Buffer) => {
    onTaken(chunk.byteLength)
    for (let start = 0; start < chunk.byteLength; start += SLICE_BYTES) {
      const bytes = chunk.subarray(start, start + SLICE_BYTES)
      queue.push({ bytes, at: lane.arrival(performance.now(), bytes.byteLength) })
      queued += bytes.byteLength
    }
    if (queued >= window) from.pause()
    wait()
  })
  from.on('end', () => {
    ended = true
    wait()
  })
  to.on('drain', () => {
    full = false
    wait()
  })
  return () => {
    clearTimeout(timer)
    queue.length = 0
  }
}
