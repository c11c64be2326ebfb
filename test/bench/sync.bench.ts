import {
  type ConnectorName,
  CONNECTORS,
  type HttpVersion,
  PROFILE,
  type ProfileName,
  PROFILES
} from './sync/profiles.ts'
import { createRows, measureMonth, type SyncRow } from './sync/row.ts'

/** Which part of the table is measured; absent: all of it. */
export interface SyncPart {
  readonly connector?: ConnectorName
  readonly profile?: ProfileName
}

const MONTH = { dossiers: 10_000, files: 0 }
const VERSIONS: Readonly<Record<ConnectorName, readonly HttpVersion[]>> = {
  'six-step': [1, 2],
  'session-rpc': [1, 2],
  // Neither client speaks HTTP/2.
  pouchdb: [1],
  tus: [1]
}

/** Both connectors and two peers with the same work over good and bad lines; `seen` hears of each row as it comes. */
export async function runSync({ connector, profile }: SyncPart, seen: (row: SyncRow) => void): Promise<SyncRow[]> {
  const rows: SyncRow[] = []
  const add = (row: SyncRow) => {
    rows.push(row)
    seen(row)
  }
  const measureRow = createRows()
  for (const name of connector === undefined ? CONNECTORS : [connector])
    for (const http of VERSIONS[name])
      for (const line of profile === undefined ? PROFILES : [profile]) {
        const { dossiers, files } = PROFILE[line].work
        // The classic interface takes no files.
        const work = { dossiers, files: name === 'session-rpc' ? 0 : files }
        add(await measureRow({ connector: name, http, profile: line, work }))
      }
  if ((connector ?? 'six-step') === 'six-step' && (profile ?? 'loopback') === 'loopback') add(await measureMonth(MONTH))
  return rows
}
