import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { invariant } from '../../shared/lib/invariant.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { TEST_ACCOUNT, type Account } from './accounts.ts'
import { openStick, type Stick } from './bundle/stick.ts'
import type { Refusal } from './check/reasons.ts'
import { act, type OfficialAct } from './desk/act.ts'
import { createEpochRoute } from './epoch-route.ts'
import { createFaultBook, type FaultBook } from './faults/fault-book.ts'
import { openDoor, type Door } from './http/door.ts'
import { ConnectionLost } from './http/call.ts'
import { createPipeline } from './http/pipeline.ts'
import { openObservations } from './observe/observations.ts'
import { makeReport, type ProvinceReport } from './observe/report.ts'
import { isBackup, openRecord, replaceRecord, type ProvinceRecord } from './record/record.ts'
import { createSessionRpc } from './session-rpc/session-rpc.ts'
import { createSixStep } from './six-step/six-step.ts'

export interface ProvinceOptions {
  /** Where it keeps everything; made when it is not there. */
  readonly folder: string
  /** 0 or absent: any free one. */
  readonly port?: number
  readonly accounts?: readonly Account[]
  /** How long a token or a session holds. */
  readonly sessionMs?: number
  /** False: as a real interface, which knows nothing of our operation ids. */
  readonly knowsOperationIds?: boolean
  /** Epoch ms; the province's own error of the clock comes on top. */
  readonly now?: () => number
}

/** That folder holds no backup. */
export interface NoBackup {
  readonly kind: 'no-backup'
}

/** A running provincial system, and everything that may be done to it. */
export interface Province {
  readonly url: string
  readonly port: number
  readonly folder: string
  readonly faults: FaultBook
  /** The way in without a line. */
  readonly stick: Stick
  epoch(): string
  report(): Promise<ProvinceReport>
  /** A whole copy in the folder `path`. */
  backup(path: string): void
  /** Goes down and comes up again as that copy, with a new epoch. What it had issued since, it will issue again. */
  restore(path: string): Promise<Result<null, NoBackup>>
  /** Resets every connection, is away for a while, and comes up again at the same address. */
  restart(downMs?: number): Promise<void>
  /** When it is up again after whatever a fault did to it. */
  up(): Promise<void>
  setClockOffset(ms: number): void
  clockOffset(): number
  /** By its own clock, wrong or right. */
  now(): number
  expireSessions(): void
  /** An official's own change of a dossier, which counters then pull. */
  act(what: OfficialAct): Result<null, Refusal>
  /** The folder of a backup that is known by name only. */
  backupFolder(name: string): string
  stop(): Promise<void>
}

const SESSION_MS = 30 * 60_000
const backupName = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** Starts a provincial system on what its folder holds. */
export async function startProvince(options: ProvinceOptions): Promise<Province> {
  const { folder, accounts = [TEST_ACCOUNT], sessionMs = SESSION_MS, knowsOperationIds = true } = options
  const realNow = options.now ?? Date.now
  mkdirSync(folder, { recursive: true })
  const observe = openObservations(join(folder, 'observed.db'))
  let record: ProvinceRecord | undefined = openRecord(folder)
  let generation = 1
  let stopped = false
  let clockOffsetMs = 0
  const opened = (): ProvinceRecord => {
    if (!record) throw new ConnectionLost('The province is down')
    return record
  }
  const faults = createFaultBook((kind) => observe.count(`fault:${kind}`))
  const desk = { accounts, record: opened, observe: () => observe, sessionMs }
  const now = () => realNow() + clockOffsetMs
  const backupFolder = (name: string) => join(folder, 'backups', backupName.parse(name))

  const handle = createPipeline({
    interfaces: [createSixStep(desk), createSessionRpc(desk), createEpochRoute(() => opened().epoch())],
    faults,
    observe: () => observe,
    now,
    epoch: () => opened().epoch(),
    knowsOperationIds,
    generation: () => generation,
    isUp: () => !stopped,
    expireSessions: () => void opened().sessions.expireAll(),
    restart: (downMs) => void cycle(downMs),
    restore(name) {
      invariant(isBackup(backupFolder(name)), `a backup named ${name} was taken`)
      void cycle(0, backupFolder(name))
    }
  })
  let door: Door = await openDoor(options.port ?? 0, handle)
  const { port } = door

  /** One after the other: two restarts at the same moment are two restarts. */
  let cycling = Promise.resolve()
  const cycle = (downMs: number, from?: string): Promise<void> => {
    generation++
    cycling = cycling.then(() => goDownAndUp(downMs, from))
    return cycling
  }
  const goDown = async () => {
    record?.close()
    record = undefined
    await door.close()
    const { received, sent } = door.bytes()
    observe.count('bytesReceived', received)
    observe.count('bytesSent', sent)
  }
  const goDownAndUp = async (downMs: number, from: string | undefined) => {
    await goDown()
    observe.count(from === undefined ? 'restarts' : 'restores')
    if (from !== undefined) replaceRecord(folder, from)
    if (downMs > 0) await new Promise((resolve) => setTimeout(resolve, downMs))
    record = openRecord(folder)
    if (from !== undefined) record.newEpoch()
    door = await openDoor(port, handle)
  }

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    folder,
    faults,
    stick: openStick(desk),
    epoch: () => opened().epoch(),
    report: async () => {
      await cycling
      return makeReport(opened(), observe, door.bytes())
    },
    backup: (path) => opened().backup(path),
    async restore(path) {
      if (!isBackup(path)) return fail({ kind: 'no-backup' })
      await cycle(0, path)
      return ok(null)
    },
    restart: (downMs = 0) => cycle(downMs),
    up: () => cycling,
    setClockOffset: (ms) => {
      clockOffsetMs = ms
    },
    clockOffset: () => clockOffsetMs,
    now,
    expireSessions: () => void opened().sessions.expireAll(),
    act: (what) => act(desk, what, now()),
    backupFolder,
    async stop() {
      await cycling
      // Requests that are held back on purpose end after it, seen by nobody.
      generation++
      stopped = true
      await goDown()
      observe.close()
    }
  }
}
