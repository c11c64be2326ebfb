import type { Work } from '../../shared/contract/outbox.ts'
import { afterAct, beforeAct, type Cargo, cargoOf, nextAct } from '../../shared/sync/sending.ts'
import type { RunnerParts, RunnerState } from './parts.ts'
import { type Act, performActs } from './perform.ts'
import { createReach, type Reach } from './reach.ts'
import { createTurns } from './turns.ts'

/** The one runner of a counter. */
export interface Runner {
  /** Looks for work now: after a save. Forgets the waits of the line itself, unless the account was refused. */
  wake(): void
  /** A person wants it tried now, whatever was in the way. */
  tryNow(): void
  pause(): void
  resume(): void
  state(): RunnerState
  /** Ends after the calls under way, at once when the province is closed meanwhile; nothing is begun any more. */
  stop(): Promise<void>
  /** Resolves when nothing is under way and nothing is due: for tests and demonstrations. */
  idle(): Promise<void>
}

/** Dossiers looked at in one round: enough for a whole batch beside every lane, and read within a few ms. */
const ROUND = 120
/** After a fault of our own nothing is begun for so long. */
const REST_MS = 5_000
/** While calls are under way each of them looks again when it ends: what is due meanwhile waits for no longer than this. */
const BUSY_SLEEP_MS = 1_000
/** Longest sleep: a save, a click or a due time wakes earlier. */
const LONGEST_SLEEP_MS = 60_000

/** Sends what the outbox holds, oldest dossier first, as many calls at once as the interface takes. */
export function createRunner(parts: RunnerParts): Runner {
  const { outbox, province, clock } = parts
  const { limits } = province
  const busy = new Set<string>()
  const calls = new Map<Promise<void>, Act>()
  const waiters: (() => void)[] = []
  const actParts = { ...parts, turn: createTurns() }
  /** Read from the outbox and not begun yet. */
  const buffer: Record<Cargo, Work[]> = { files: [], records: [] }
  let timer: NodeJS.Timeout | undefined
  let restUntil = 0
  let paused = false
  let stopped = false
  let looking: Promise<void> | undefined
  let again = false

  const going = () => !paused && !stopped
  const forgetRead = () => {
    buffer.files = []
    buffer.records = []
  }
  const quiet = async () => {
    forgetRead()
    while (calls.size > 0) await Promise.all(calls.keys())
  }
  const reach: Reach = createReach({ ...parts, quiet })

  const state = (): RunnerState => ({
    running: going(),
    reached: reach.reached(),
    problem: reach.problem(),
    nextTryAt: reach.nextAt(),
    underWay: busy.size
  })
  const calm = () => {
    if (calls.size > 0 || looking !== undefined) return
    for (const tell of waiters.splice(0)) tell()
  }
  /** A bug or a full disk: said in the log, and not tried again in a hot loop. */
  const putOff = (act: Act, works: readonly Work[], error: unknown) => {
    parts.fault(`sync ${act}`, error)
    const now = clock.now()
    const settle = ({ dossierId, sending }: Work) => ({
      dossierId,
      sending: afterAct(beforeAct(sending, act), act, { kind: 'unanswered' }, now, parts.chance())
    })
    try {
      outbox.settle(works.map(settle), now)
    } catch (notEvenThat) {
      parts.fault('sync settle', notEvenThat)
      restUntil = now + REST_MS
    }
  }
  const start = (act: Act, works: readonly Work[]) => {
    for (const { dossierId } of works) busy.add(dossierId)
    const call = performActs(actParts, act, works)
      .then((problem) => reach.heard(problem))
      .catch((error: unknown) => putOff(act, works, error))
      .finally(() => {
        for (const { dossierId } of works) busy.delete(dossierId)
        calls.delete(call)
        parts.changed(state())
        look()
      })
    calls.set(call, act)
  }
  /** Fills `left` free lanes with what is due of one cargo, same acts together. */
  const fill = (cargo: Cargo, left: number) => {
    if (left <= 0) return
    const now = clock.now()
    if (buffer[cargo].length === 0) buffer[cargo] = outbox.due(now, ROUND, busy, limits, cargo)
    const groups = Map.groupBy(buffer[cargo], ({ sending, unsent }) => nextAct(sending, unsent, limits, now))
    buffer[cargo] = []
    for (const [act, works] of groups) {
      if (act === 'nothing' || act === 'wait') continue
      const size = act === 'create' ? limits.dossiers : act === 'follow' ? limits.steps : 1
      // Steps of many dossiers travel together: a call for a few of them waits for the records that are going out, and for
      // nothing slower, so that one large file does not hold up the steps of everybody.
      const recordsGo = groups.has('create') || [...calls.values()].includes('create')
      if (act === 'follow' && works.length < size && recordsGo) continue
      let from = 0
      for (; from < works.length && left > 0; from += size, left--) start(act, works.slice(from, from + size))
      buffer[cargo].push(...works.slice(from))
    }
  }
  /** Files on few lanes beside the records: they fill a bad line, and must not keep what is short from it. */
  const fillLanes = () => {
    const carrying = [...calls.values()].filter((act) => cargoOf(act) === 'files').length
    fill('files', Math.min(limits.uploads - carrying, limits.lanes - calls.size))
    fill('records', limits.lanes - calls.size)
  }
  const sleep = () => {
    clearTimeout(timer)
    if (calls.size > 0) {
      timer = setTimeout(look, BUSY_SLEEP_MS)
      timer.unref()
      return
    }
    const due = [outbox.nextAt(), reach.nextAt(), restUntil].filter((at) => at !== undefined && at > clock.now())
    const until = due.length === 0 ? LONGEST_SLEEP_MS : Math.min(...due.map(Number)) - clock.now()
    timer = setTimeout(look, Math.min(Math.max(until, 50), LONGEST_SLEEP_MS))
    timer.unref()
  }
  const lookOnce = async (): Promise<void> => {
    again = false
    const before = reach.nextAt()
    try {
      // While the province was asked, a person may have paused or closed the counter.
      if (clock.now() >= restUntil && (await reach.ready())) {
        await actParts.turn()
        if (going()) fillLanes()
      }
    } catch (error) {
      parts.fault('sync', error)
    }
    if (reach.nextAt() !== before) parts.changed(state())
  }
  const lookOn = async (): Promise<void> => {
    const wanted = () => again && going()
    do await lookOnce()
    while (wanted())
    looking = undefined
    if (going()) sleep()
    calm()
  }
  /** Looks for work, and once more when it was asked to meanwhile. */
  const look = (): void => {
    again = true
    if (looking === undefined && !going()) calm()
    else looking ??= lookOn()
  }
  const lookNow = (byPerson: boolean) => {
    forgetRead()
    reach.forgetWait(byPerson)
    look()
  }
  return {
    wake: () => lookNow(false),
    tryNow: () => lookNow(true),
    pause() {
      paused = true
      parts.changed(state())
    },
    resume() {
      paused = false
      parts.changed(state())
      lookNow(true)
    },
    state,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await looking
      await quiet()
    },
    idle: () =>
      new Promise((resolve) => {
        waiters.push(resolve)
        look()
      })
  }
}
