import type { Clock } from '../../shared/contract/ports.ts'
import type { ConnectorLimits } from '../../shared/contract/province.ts'
import type { LineState, SendingRun } from '../../shared/contract/sync-views.ts'
import { keepRecent, paceOf, type Sample } from '../../shared/sync/pace.ts'
import type { Store } from '../store/store.ts'
import type { RunnerState } from '../sync/parts.ts'

/** Between two calls it still counts as sending for so long, so that the screen does not flicker. */
export const STILL_MS = 2_000

interface MeterParts {
  readonly store: Pick<Store, 'sync'>
  readonly clock: Clock
  readonly limits: () => ConnectorLimits | undefined
}

/** Measures one stretch of sending by what is left, whenever it is looked at. */
export function createRunMeter({ store, clock, limits }: MeterParts) {
  let samples: readonly Sample[] = []
  let done = 0
  let left = 0
  let busyAt = -Infinity

  const isSending = ({ running, problem, underWay }: RunnerState) =>
    running && problem === null && left > 0 && (underWay > 0 || clock.now() - busyAt < STILL_MS)
  /** What this interface can still send; dossiers refused or out of its reach are not waited for. */
  const measure = (): Sample => {
    const { waiting, filesLeft, withoutCode } = store.sync.counts()
    const able = limits()
    const outOfReach =
      (able?.files === true ? 0 : store.sync.waitingForFilesOnly()) + (able?.codes === true ? 0 : withoutCode)
    return {
      at: clock.now(),
      dossiers: Math.max(0, waiting - outOfReach),
      bytes: able?.files === true ? filesLeft.bytes : 0
    }
  }
  return {
    /** Takes a sample. */
    look(state: RunnerState | undefined): void {
      const sample = measure()
      if (state !== undefined && state.underWay > 0) busyAt = sample.at
      done = sample.dossiers === 0 ? 0 : done + Math.max(0, left - sample.dossiers)
      left = sample.dossiers
      samples = state !== undefined && isSending(state) ? keepRecent([...samples, sample]) : []
    },
    stateOf(state: RunnerState): LineState {
      if (!state.running) return { kind: 'paused' }
      if (state.problem !== null) return { kind: state.problem, nextTryAt: state.nextTryAt }
      if (isSending(state)) return { kind: 'sending' }
      return { kind: state.reached ? 'reached' : 'looking' }
    },
    /** Null when nothing is being sent. */
    run: (): SendingRun | null =>
      samples.length === 0 ? null : { done, all: done + left, pace: paceOf(samples) ?? null }
  }
}
