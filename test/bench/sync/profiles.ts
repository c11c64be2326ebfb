import type { LineOptions } from '../../province/line.ts'

export const PROFILES = ['loopback', '2mbit', '256kbit'] as const
export type ProfileName = (typeof PROFILES)[number]
export const CONNECTORS = ['six-step', 'session-rpc', 'pouchdb', 'tus'] as const
export type ConnectorName = (typeof CONNECTORS)[number]
export type HttpVersion = 1 | 2

/** What is to be sent. */
export interface Work {
  readonly dossiers: number
  /** Scanned papers, each of another dossier. */
  readonly files: number
}

/** A line, and the work that is sent over it. */
export interface Profile {
  readonly line: Omit<LineOptions, 'target'>
  readonly work: Work
  /** Most that a target allows of the floor and of the bytes; absent where nothing is asked. */
  readonly atMost?: { readonly ratio: number; readonly bytes: number }
}

/** Bytes of one scanned paper; they do not compress. */
export const FILE_BYTES = 200_000
/** What a counter's own HTTP stack opens, and what our six-step connector lets run on one connection of HTTP/2. */
export const CALLS_AT_ONCE: Readonly<Record<HttpVersion, number>> = { 1: 8, 2: 24 }

export const PROFILE: Readonly<Record<ProfileName, Profile>> = {
  loopback: { line: {}, work: { dossiers: 1_000, files: 50 } },
  '2mbit': {
    line: { bitsPerSecond: 2_000_000, roundTripMs: 300, cutEveryMs: 30_000 },
    work: { dossiers: 1_000, files: 50 },
    atMost: { ratio: 1.25, bytes: 1.03 }
  },
  '256kbit': {
    line: { bitsPerSecond: 256_000, roundTripMs: 300, cutEveryMs: 60_000 },
    work: { dossiers: 500, files: 5 },
    atMost: { ratio: 1.1, bytes: 1.03 }
  }
}
