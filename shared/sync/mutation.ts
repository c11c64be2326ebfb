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

/**
 * A correction made before the record ever left is part of the record, and nothing of its own to send. Once the record
 * may have arrived (`doubtful`) it is told as a step like everything else.
 */
export function isPartOfRecord(
  kind: EventKind,
  { recordOpen, doubtful }: { readonly recordOpen: boolean; readonly doubtful: boolean }
): boolean {
  return kind === 'corrected' && recordOpen && !doubtful
}
