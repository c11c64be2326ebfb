import type { Store } from '../../../electron/store/store.ts'
import { command } from '../../fixtures/store.ts'
import { percentile } from '../figure.ts'
import { madeUpName } from '../made-up-dossiers.ts'

/**
 * Takes a dossier in every `everyMs` and keeps how long each took from the moment it was due: what
 * holds up the event loop holds up the clerk.
 */
export function saveOnAndOn(store: Store, everyMs: number, saved: () => void) {
  const dossierIds = new Set<string>()
  const took: number[] = []
  const begin = performance.now()
  let i = 0
  const save = () => {
    const due = begin + i * everyMs
    const part = { at: Date.now(), name: madeUpName(i), numbering: { policy: 'provisional' } } as const
    const taken = store.dossiers.takeIn(command(`meanwhile-${String(i)}`, part))
    if (!taken.ok) throw new Error(taken.problem.kind)
    took.push(performance.now() - due)
    dossierIds.add(taken.value.dossierId)
    saved()
    // One that came late does not make the next one late.
    i = Math.max(i + 1, Math.ceil((performance.now() - begin) / everyMs))
    timer = setTimeout(save, begin + i * everyMs - performance.now())
  }
  let timer = setTimeout(save, 0)
  return {
    dossierIds: dossierIds as ReadonlySet<string>,
    end: () => clearTimeout(timer),
    p95: () => percentile(took, 0.95)
  }
}
