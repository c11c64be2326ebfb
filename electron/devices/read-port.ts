import { SerialPort } from 'serialport'
import type { CardPortChoice } from '../../shared/contract/card-port.ts'
import type { FromCardProcess } from './card-messages.ts'
import { createScanLines } from './scan-lines.ts'

/** A reader that ends its scans with nothing has said all of one after so long a silence. */
const PAUSE_MS = 150
/** How long to wait before an unplugged reader is looked for again. */
const AGAIN_MS = 1_000

type Said = Exclude<FromCardProcess, { readonly kind: 'ports' }>

/** Reads scans from a serial port until stopped; a port that is gone or held by others is tried again every second. */
export function readPort({ path, baud }: CardPortChoice, say: (said: Said) => void): { stop(): void } {
  let port: SerialPort | undefined
  let again: NodeJS.Timeout | undefined
  let silence: NodeJS.Timeout | undefined
  let open = false
  let stopped = false
  const later = () => {
    if (stopped) return
    say({ kind: 'state', state: 'waiting' })
    clearTimeout(again)
    again = setTimeout(begin, AGAIN_MS)
  }
  const begin = () => {
    const lines = createScanLines((text) => say({ kind: 'scan', text }))
    const fresh = new SerialPort({ path, baudRate: baud, dataBits: 8, parity: 'none', stopBits: 1, autoOpen: false })
    port = fresh
    fresh.on('data', (bytes: Buffer) => {
      clearTimeout(silence)
      lines.add(bytes)
      silence = setTimeout(() => lines.pause(), PAUSE_MS)
    })
    // Unplugged: 'close' follows, and says it.
    fresh.on('error', () => undefined)
    fresh.on('close', () => {
      open = false
      clearTimeout(silence)
      later()
    })
    fresh.open((error) => {
      if (error) {
        later()
        return
      }
      open = true
      if (stopped) fresh.close()
      else say({ kind: 'state', state: 'open' })
    })
  }
  begin()
  return {
    stop() {
      stopped = true
      clearTimeout(again)
      clearTimeout(silence)
      if (open) port?.close()
    }
  }
}
