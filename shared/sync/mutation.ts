import type { EventKind } from '../domain/dossier/event.ts'

/**
 * States of one thing that the province must know. `recorded`: the province has the record that an acceptance makes,
 * but not yet the step that goes with it; only `acknowledged` is done.
 */
export const MUTATION_STATES = ['waiting', 'sending', 'recorded', 'acknowledged', 'refused'] as const
/** What the province is not told of as a step. */
const UNTOLD = [
  'filed',
  'turnedAway',
  'printed',
  'certified',
  'originalsHeld',
  'originalsGivenBack',
  'overridden',
  'paperAttached',
  'codeGiven',
  'provinceReported'
] as const satisfies readonly EventKind[]
export type UntoldKind = (typeof UNTOLD)[number]
export type MutationState = (typeof MUTATION_STATES)[number]

const NOT_TOLD: ReadonlySet<EventKind> = new Set(UNTOLD)

/**
 * What is sent of an event kind: paper stays at the counter, what came from the province is not sent back, a scan goes as a
 * file that the record names, and what never became a dossier has no record there.
 */
export function provinceMustKnow(kind: EventKind): boolean {
  return !NOT_TOLD.has(kind)
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
