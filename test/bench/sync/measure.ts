import { join } from 'node:path'
import { makeFolder } from '../../fixtures/store.ts'
import { type Line, type LineOptions, startLine } from '../../province/line.ts'
import { openReceiver, send } from './child.ts'
import { fillCounter } from './fill-counter.ts'
import type { ArrivedThere, Sent } from './job.ts'
import type { ConnectorName, HttpVersion, Work } from './profiles.ts'

/** One run: who sends what over which line. */
export interface Run {
  readonly connector: ConnectorName
  readonly http: HttpVersion
  readonly line: Omit<LineOptions, 'target'>
  readonly work: Work
  readonly limitMs: number
  /** How often a dossier is taken in while it sends; absent: none is. */
  readonly savesEveryMs?: number
}

/** What was seen of it. */
export interface Measured extends Sent {
  /**
   * What crossed the line on the way to the receiver: came out at its end, or was between its ends when it was cut, which
   * is counted as if the line had been full each time. What only waited to be sent did not cross.
   */
  readonly bytesUp: number
  readonly arrived: ArrivedThere
}

const OURS = { receiver: 'province-child.ts', sender: 'connector-child.ts' }
const SCRIPTS: Readonly<Record<ConnectorName, { readonly receiver: string; readonly sender: string }>> = {
  'six-step': OURS,
  'session-rpc': OURS,
  pouchdb: { receiver: 'pouchdb-server.ts', sender: 'pouchdb-child.ts' },
  tus: { receiver: 'tus-server.ts', sender: 'tus-child.ts' }
}

/** Fills a counter, opens a receiver and the line between them, and lets the sender send; each in a process of its own. */
export async function measure({ connector, http, line: wanted, work, limitMs, savesEveryMs }: Run): Promise<Measured> {
  const { folder, remove } = makeFolder()
  const { receiver: there, sender } = SCRIPTS[connector]
  try {
    if (there === OURS.receiver) fillCounter(join(folder, 'counter'), work, Date.now())
    const receiver = await openReceiver(there, join(folder, 'there'))
    const line = await startLine({ ...wanted, target: { host: '127.0.0.1', port: receiver.port } })
    const url = `http://${line.host}:${String(line.port)}`
    const job = {
      connector,
      http,
      url,
      folder: join(folder, 'counter'),
      ...work,
      limitMs,
      savesEveryMs: savesEveryMs ?? null
    }
    const sent = await send(sender, job)
    const bytesUp = crossed(line, wanted)
    await line.close()
    const arrived = await receiver.arrived()
    await receiver.end()
    return { ...sent, bytesUp, arrived }
  } finally {
    remove()
  }
}

function crossed(line: Line, { bitsPerSecond = 0, roundTripMs = 0 }: Run['line']): number {
  const { taken, delivered } = line.bytes().up
  const underWay = (bitsPerSecond / 8_000) * (roundTripMs / 2)
  return Math.round(Math.min(taken, delivered + line.connections().cuts * underWay))
}
