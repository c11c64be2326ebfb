import type { EventKind } from '../domain/dossier/event.ts'

/**
 * States of one thing that the province must know. `recorded`: the province has the record that an acceptance makes,
 * but not yet the step that goes with it; only `acknowledged` is done.
 */
export const MUTATION_STATES = ['waiting', 'sending', 'recorded', 'acknowledged', 'refused'] as const
export type MutationState = (typeof MUTATION_STATES)[number]

/** What is sent of an event kind: paper stays at the counter, and what came from the province is not sent back. */
export function provinceMustKnow(kind: EventKind): boolean {
  return kind !== 'printed' && kind !== 'codeGiven' && kind !== 'provinceReported'
}
