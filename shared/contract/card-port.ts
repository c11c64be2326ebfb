import { z } from 'zod'
import type { Result } from '../lib/result.ts'

/** Speeds that readers on a serial line are set to, in baud; 8 data bits, no parity, 1 stop bit. */
export const BAUD_RATES = [9600, 19_200, 38_400, 57_600, 115_200] as const

/** A reader on a serial line (USB-COM, RS-232). Only names of serial ports: nothing else may be opened by this door. */
export const cardPortSchema = z.object({
  path: z
    .string()
    .max(100)
    .regex(/^(COM\d{1,3}|\/dev\/(?!.*\.\.)[\w./+-]+)$/),
  baud: z.literal(BAUD_RATES)
})
export type CardPortChoice = z.infer<typeof cardPortSchema>

/** A serial port of this machine; `maker`: what the system says of what is plugged in, or ''. */
export interface FoundPort {
  readonly path: string
  readonly maker: string
}

/** `none`: no port is chosen; `waiting`: the reader is unplugged or held by another program, and is tried again. */
export type CardPortState = 'none' | 'waiting' | 'open'

/** What a reader on a serial line lets know. The text of a scan is personal data. */
export type CardPortHeard =
  { readonly kind: 'scan'; readonly text: string } | { readonly kind: 'state'; readonly state: CardPortState }

/** The serial ports of this machine, and the reader on one of them. */
export interface CardPort {
  list(): Promise<Result<readonly FoundPort[], { readonly kind: 'ports-unknown' }>>
  /** Reads from this port from now on, again after it was unplugged; null = from none. */
  read(choice: CardPortChoice | null, hear: (heard: CardPortHeard) => void): void
  /** Lets the port go. */
  close(): void
}
