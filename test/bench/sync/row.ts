import type { Figure } from '../figure.ts'
import { floorMs, ratioOf } from './arithmetic.ts'
import { type Measured, measure, type Run } from './measure.ts'
import {
  CALLS_AT_ONCE,
  type ConnectorName,
  type HttpVersion,
  PROFILE,
  type ProfileName,
  type Work
} from './profiles.ts'

/** One line of the table: who sent what over which line, beside what one faultless pass of the same sender needs. */
export interface SyncRow extends Work {
  readonly connector: ConnectorName
  readonly http: HttpVersion
  readonly profile: ProfileName
  readonly wallMs: number
  /** By the bytes and calls of the faultless pass; see `floorMs`. */
  readonly floorMs: number
  /** Null where the line has no limits. */
  readonly ratio: number | null
  /** What a faultless pass put on the line towards the receiver, heads of requests included. */
  readonly payloadBytes: number
  /** What was put on it now, what was lost in cuts and what was asked and sent again included. */
  readonly wireBytes: number
  readonly requests: number
  readonly rssPeakMb: number
  /** False: it came to its time limit, or not everything arrived, or something arrived twice. */
  readonly finished: boolean
  /** Only where saves went on meanwhile. */
  readonly memoryGrowthMb?: number
  readonly saveP95Ms?: number
}

/** How often the floor one of ours may take before it is given up, and how long any peer (ms). */
const MOST_FLOORS = 6
const LONGEST_MS = 300_000
/** Ten a second, as at no counter. */
const SAVES_EVERY_MS = 100

interface Wanted {
  readonly connector: ConnectorName
  readonly http: HttpVersion
  readonly profile: ProfileName
  readonly work: Work
}

/** Measures rows; a faultless pass that several rows stand on is measured once. */
export function createRows() {
  const passes = new Map<string, Promise<Measured>>()
  const passOf = (run: Omit<Run, 'line' | 'limitMs'>): Promise<Measured> => {
    const key = JSON.stringify(run)
    const pass = passes.get(key) ?? measure({ ...run, line: {}, limitMs: LONGEST_MS })
    passes.set(key, pass)
    return pass
  }
  return async ({ connector, http, profile, work }: Wanted): Promise<SyncRow> => {
    const { line } = PROFILE[profile]
    const run = { connector, http, work }
    const pass = await passOf(run)
    const { bitsPerSecond = Infinity, roundTripMs = 0 } = line
    const needs = { bytes: pass.bytesUp, calls: pass.requests }
    const least = floorMs(needs, { bitsPerSecond, roundTripMs }, CALLS_AT_ONCE[http])
    const isOurs = connector === 'six-step' || connector === 'session-rpc'
    const limitMs = isOurs ? least * MOST_FLOORS : LONGEST_MS
    const seen = profile === 'loopback' ? pass : await measure({ ...run, line, limitMs })
    return {
      ...run,
      ...work,
      profile,
      wallMs: Math.round(seen.wallMs),
      floorMs: Math.round(least),
      ratio: rounded(ratioOf(seen.wallMs, least)),
      payloadBytes: pass.bytesUp,
      wireBytes: seen.bytesUp,
      requests: seen.requests,
      rssPeakMb: Math.round(seen.rssPeakMb),
      finished: isWhole(seen, work)
    }
  }
}

const rounded = (ratio: number | null) => (ratio === null ? null : Math.round(ratio * 1_000) / 1_000)
const isWhole = ({ finished, arrived }: Measured, { dossiers, files }: Work) =>
  finished && arrived.dossiers >= dossiers && arrived.files === files && arrived.doubled === 0

/** A month of a busy counter is sent while clerks save: how much memory it takes, and how long they wait. */
export async function measureMonth(work: Work): Promise<SyncRow> {
  const run = { connector: 'six-step', http: 2, work } as const
  const seen = await measure({ ...run, line: {}, limitMs: LONGEST_MS, savesEveryMs: SAVES_EVERY_MS })
  return {
    connector: run.connector,
    http: run.http,
    profile: 'loopback',
    ...work,
    wallMs: Math.round(seen.wallMs),
    floorMs: 0,
    ratio: null,
    payloadBytes: seen.bytesUp,
    wireBytes: seen.bytesUp,
    requests: seen.requests,
    rssPeakMb: Math.round(seen.rssPeakMb),
    finished: isWhole(seen, work),
    memoryGrowthMb: Math.round(seen.memoryGrowthMb),
    saveP95Ms: Math.round((seen.saveP95Ms ?? Infinity) * 10) / 10
  }
}

/** What was asked of a row; nothing is asked of peers. */
export function figuresOf(row: SyncRow): Figure[] {
  const { connector, http, profile, dossiers, files, ratio, wireBytes, payloadBytes } = row
  const name = `${connector}, HTTP/${String(http)}, ${profile}, ${String(dossiers)} dossiers, ${String(files)} files`
  const { atMost } = PROFILE[profile]
  const asked = connector === 'six-step' ? atMost : undefined
  const figure = (what: string, value: number, unit: Figure['unit'], most: number | undefined): Figure => ({
    name: `${name}: ${what}`,
    value,
    unit,
    ...(most === undefined ? {} : { atMost: most })
  })
  return [
    figure(row.finished ? 'time' : 'NOT FINISHED after', row.wallMs / 1_000, 's', undefined),
    ...(ratio === null ? [] : [figure('of the least time', ratio, 'x', asked?.ratio)]),
    ...(profile === 'loopback' ? [] : [figure('of the bytes needed', wireBytes / payloadBytes, 'x', asked?.bytes)]),
    ...(row.memoryGrowthMb === undefined ? [] : [figure('memory growth', row.memoryGrowthMb, 'MB', 80)]),
    ...(row.saveP95Ms === undefined ? [] : [figure('save p95 meanwhile', row.saveP95Ms, 'ms', 20)])
  ]
}
