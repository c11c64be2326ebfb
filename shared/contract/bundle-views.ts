import type { BundleNote } from './bundle-book.ts'
import type { BundleCounts } from './bundle.ts'

/** Whose public keys, and the fingerprint to compare: 64 hex digits. */
export interface KeyHolder {
  readonly name: string
  readonly fingerprint: string
}

/** How far a bundle under way has come. */
export interface BundleUnderWay {
  readonly dossiers: number
  readonly fileBytes: number
  /** What it will hold. */
  readonly of: BundleCounts
}

/** The way on a stick as the screen shows it. */
export interface Bundles {
  /** null until the province's key file was taken in. */
  readonly province: KeyHolder | null
  /** What would go into a bundle now. */
  readonly ready: BundleCounts
  readonly underWay: BundleUnderWay | null
  /** The latest ones first. */
  readonly list: readonly BundleNote[]
}

/** A bundle that is whole on the stick. */
export interface ExportedBundle {
  readonly sequence: number
  readonly fileName: string
  readonly counts: BundleCounts
  /** Files whose bytes are damaged at the counter: named inside, without bytes. */
  readonly damagedFiles: number
}

/** What an acknowledgement came to. */
export interface TakenAcknowledgement {
  readonly sequence: number
  /** True when it had been taken in before: nothing was changed. */
  readonly known: boolean
  readonly dossiers: number
  readonly refused: number
}
