import type { Outbox } from '../../shared/contract/outbox.ts'
import type { Clock, MachineVault } from '../../shared/contract/ports.ts'
import type { ConnectorLimits, Province } from '../../shared/contract/province.ts'
import type { LineState, SendingRun } from '../../shared/contract/sync-views.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'
import { createRunner, type Runner } from '../sync/runner.ts'
import type { MakeProvince } from './make-province.ts'
import { createPoolKeeper, type PoolKeeper } from './pool-keeper.ts'
import { createRunMeter, STILL_MS } from './run-meter.ts'
import { seldom } from './seldom.ts'

/** The line to the province: opened with the records, open while nobody is signed in too. Unsent work is the office's. */
export interface Line {
  /** Begins sending over the connection that is kept now; what was under way over another ends first. */
  open(): Promise<void>
  /** Something new is to be sent. */
  wake(): void
  /** A person wants everything that waits tried now. */
  tryNow(): void
  pause(): void
  resume(): void
  state(): LineState
  run(): SendingRun | null
  /** What the interface is able to do; undefined without one. */
  limits(): ConnectorLimits | undefined
  /** Ends for good, before the records are closed. */
  close(): Promise<void>
}

interface LineParts {
  readonly store: Store
  readonly outbox: Outbox
  /** True where official codes are fetched ahead. */
  readonly pooled: boolean
  readonly clock: Clock
  readonly vault: MachineVault
  readonly makeProvince: MakeProvince
  readonly log: Log
  /** Something changed that the screen shows. */
  readonly changed: () => void
  /** A fault of our own; the records may be damaged. */
  readonly fault: (where: string, error: unknown) => void
}

interface OpenLine {
  readonly province: Province
  readonly runner: Runner
  readonly keeper: PoolKeeper | undefined
}

/** A few times a second is all a person can read. */
const TELL_MS = 400
/** Calls under way get so long to end by themselves before their connections are cut. */
const GRACE_MS = 1_500

/** Opens, steers and ends the one runner of an office. */
export function createLine(parts: LineParts): Line {
  const { store, outbox, clock, vault, makeProvince, log } = parts
  let standing: OpenLine | 'not-connected' | 'secret-lost' = 'not-connected'
  let ended = false
  let turn: Promise<void> = Promise.resolve()
  const opened = () => (typeof standing === 'string' ? undefined : standing)
  const meter = createRunMeter({ store, clock, limits: () => opened()?.province.limits })
  let later: NodeJS.Timeout | undefined
  const tell = seldom(TELL_MS, () => {
    meter.look(opened()?.runner.state())
    parts.changed()
    clearTimeout(later)
    // When nothing more is heard, the screen must still learn that the sending is over.
    if (meter.run()) later = setTimeout(() => changed(), STILL_MS).unref()
  })
  const changed = () => {
    if (ended) return
    tell.call()
    const state = opened()?.runner.state()
    if (state?.running === true && state.reached) opened()?.keeper?.keep()
  }
  const begin = async () => {
    const connection = store.connection.find()
    const wrapped = store.connection.findSecret()
    standing = 'not-connected'
    if (ended || !connection || !wrapped) return
    const secret = await vault.unwrap(wrapped)
    if (!secret) {
      standing = 'secret-lost'
      return
    }
    const province = makeProvince(connection, Buffer.from(secret).toString('utf8'))
    const runner = createRunner({ outbox, province, clock, chance: Math.random, fault: parts.fault, changed })
    const { unitCode } = connection
    const ground = { pool: store.pool, province, unitCode, clock, log, changed }
    standing = {
      province,
      runner,
      keeper: parts.pooled && province.limits.codes ? createPoolKeeper(ground) : undefined
    }
    if (store.connection.isPaused()) runner.pause()
    else runner.wake()
  }
  const end = async () => {
    const line = opened()
    standing = 'not-connected'
    if (!line) return
    const { province, runner, keeper } = line
    const stopped = Promise.all([runner.stop(), keeper?.idle()])
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const timer = setTimeout(resolve, GRACE_MS, undefined)
    await Promise.race([stopped, promise])
    clearTimeout(timer)
    await province.close()
    await stopped
  }
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work).catch((error: unknown) => parts.fault('line', error))
    return turn
  }
  return {
    open: () =>
      inTurn(async () => {
        const before = standing
        await end()
        await begin()
        if (standing !== before) changed()
      }),
    wake: () => opened()?.runner.wake(),
    tryNow() {
      outbox.forgetWaits()
      opened()?.runner.tryNow()
    },
    pause: () => opened()?.runner.pause(),
    resume: () => opened()?.runner.resume(),
    state: () => (typeof standing === 'string' ? { kind: standing } : meter.stateOf(standing.runner.state())),
    run: () => meter.run(),
    limits: () => opened()?.province.limits,
    close() {
      ended = true
      tell.stop()
      clearTimeout(later)
      return inTurn(end)
    }
  }
}
