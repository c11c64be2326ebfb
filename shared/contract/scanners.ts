import type { Result } from '../lib/result.ts'

/** A scanner that announced itself on the network. */
export interface FoundScanner {
  /** Stays the same from one search to the next. */
  readonly id: string
  readonly name: string
  /** 'http(s)://host:port/eSCL', without a slash at the end. */
  readonly address: string
}

/** Where the paper lies. */
export type ScanSource = 'glass' | 'adf'

/** How much colour a page keeps. */
export type ScanColour = 'colour' | 'grey' | 'black-white'

/** What a scanner can do. What is offered here can be had from each of its sources. */
export interface ScannerAbilities {
  readonly name: string
  readonly sources: readonly ScanSource[]
  /** Both sides of a paper, from the feeder only. */
  readonly duplex: boolean
  /** Dots per inch, ascending. */
  readonly resolutions: readonly number[]
  readonly colours: readonly ScanColour[]
  readonly formats: readonly ('jpeg' | 'pdf')[]
}

/** How to scan. */
export interface ScanSettings {
  readonly source: ScanSource
  readonly duplex: boolean
  /** Dots per inch. */
  readonly resolution: number
  readonly colour: ScanColour
}

/**
 * Why a scanner did not do what was asked. `scanner-silent`: it, or our process that speaks to it, hung or died.
 * `scanner-confused`: it answers with what is no eSCL. `scanner-stopped`: by the clerk, or at the device itself.
 */
export type ScannerProblemKind =
  | 'scanner-unreachable'
  | 'scanner-busy'
  | 'scanner-silent'
  | 'scanner-confused'
  | 'scanner-refused'
  | 'scanner-stopped'
  | 'feeder-empty'
  | 'paper-jam'
  | 'cover-open'
  | 'scan-not-stored'

/** Why there is no scanner, or not what it can do. */
export interface ScannerProblem {
  readonly kind: ScannerProblemKind
}

/** How much came of a scan. */
export interface ScanTally {
  /** Pages that were stored. */
  readonly pages: number
  /** Pages that the device sent again and that were not stored again. */
  readonly repeated: number
  /**
   * Pages by the device's own count, where it tells one. More than `pages`: a page got lost on the way, and the clerk
   * must hear it.
   */
  readonly counted: number | undefined
}

/** Why a scan ended early; what is in the tally stays stored. */
export interface ScanProblem extends ScannerProblem, ScanTally {}

/** One page as it came: a JPEG, or a PDF that may hold several. */
export interface ScannedPage {
  /** 1, 2, 3 … */
  readonly number: number
  readonly bytes: Uint8Array
}

/** The clerk's stop; an AbortSignal is one. */
export interface ScanStop {
  readonly aborted: boolean
  addEventListener(type: 'abort', hear: () => void): void
  removeEventListener(type: 'abort', hear: () => void): void
}

/** Scanners of the network. Every call ends within bounded time, whatever the device does. */
export interface Scanners {
  /** Listens about three seconds for scanners that announce themselves. */
  find(): Promise<Result<readonly FoundScanner[], ScannerProblem>>
  abilities(address: string): Promise<Result<ScannerAbilities, ScannerProblem>>
  /**
   * Scans one job. Each page is handed to `onPage` as it comes, and the next one is asked for only after it answered;
   * false = it could not be stored, which ends the scan. No second job is ever begun for the same papers.
   */
  scan(
    address: string,
    settings: ScanSettings,
    onPage: (page: ScannedPage) => Promise<boolean>,
    stop: ScanStop
  ): Promise<Result<ScanTally, ScanProblem>>
  /** Ends whatever is going on. */
  close(): void
}
