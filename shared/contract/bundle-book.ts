import type { AcknowledgementLine, BundleCounts, OutgoingFile, OutgoingGroup } from './bundle.ts'

/** A bundle as the counter remembers it. Epoch ms. */
export interface BundleNote {
  readonly sequence: number
  readonly madeAt: number
  readonly counts: BundleCounts
  /** When it was whole on the stick; null: it was never seen to be (the machine stopped while it was written). */
  readonly writtenAt: number | null
  /** When the province's acknowledgement was taken in. */
  readonly answeredAt: number | null
}

/** What is to go into a new bundle: fixed at one moment, whatever is taken in while it is written. */
export interface BundlePlan {
  readonly sequence: number
  readonly counts: BundleCounts
}

/** What goes to the province on a stick, and what comes back: durable after every call. */
export interface BundleBook {
  /**
   * Notes everything that is not acknowledged as going into a bundle, in order; undefined when there is nothing. States stay
   * as they are. From now on it may be there without our knowing, so the network asks before it sends any of it.
   */
  plan(bundleId: string, at: number): BundlePlan | undefined
  /** How much would go into one now. */
  ready(): BundleCounts
  /** The number that the next one will have. */
  nextSequence(): number
  groups(sequence: number): Iterable<OutgoingGroup>
  /** Everything that is not acknowledged as it stands now, in order, for a person to read: nothing is noted. */
  openGroups(): Iterable<OutgoingGroup>
  /** The files of a bundle with bytes, in the order of the manifests. */
  files(sequence: number): Iterable<OutgoingFile>
  written(sequence: number, sha256: string, at: number): void
  /** It was not written after all: nothing says any more that something is in it. */
  abandon(sequence: number): void
  find(bundleId: string): (BundleNote & { readonly sha256: string | null }) | undefined
  /** The latest ones first. */
  list(limit: number): BundleNote[]
  /**
   * Settles an acknowledgement as the network's answers are settled; what was acknowledged by then stays so. Once per bundle:
   * again is 'known'. 'other': the lines are not exactly those of the bundle, and nothing was changed.
   * `dossiers`: those of the bundle; `refused`: of which the province refused something.
   */
  settle(
    sequence: number,
    answer: { readonly lines: readonly AcknowledgementLine[]; readonly epoch: string },
    at: number
  ):
    | { readonly kind: 'settled'; readonly dossiers: number; readonly refused: number }
    | { readonly kind: 'known' }
    | { readonly kind: 'other' }
}
