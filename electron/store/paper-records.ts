import type { TrayPage } from '../../shared/contract/paper-calls.ts'
import type { Result } from '../../shared/lib/result.ts'
import type { WriteProblem } from './errors.ts'

/** A scan in its dossier (tệp số hóa). */
export interface StoredFile {
  readonly fileId: string
  readonly dossierId: string
  readonly componentId: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly pages: number | null
  readonly validUntil: string
  /** Epoch ms. */
  readonly at: number
}

/** Scanned pages that belong to no dossier yet. Those that do not exist are passed over. */
export interface TrayRecords {
  /** In their order, without the dropped ones. */
  pages(): TrayPage[]
  /** Undefined for a dropped one too: it is as good as gone until it is had back. */
  find(pageId: string): TrayPage | undefined
  dropped(): number
  /** At the end of the tray, together with the mark of the file of the watched folder that they came out of. */
  add(pages: readonly TrayPage[], mark: string | null, at: number): Result<null, WriteProblem>
  turn(pageIds: readonly string[], by: 90 | 180 | 270): Result<null, WriteProblem>
  move(pageIds: readonly string[], before: string | null): Result<null, WriteProblem>
  drop(pageIds: readonly string[], at: number): Result<null, WriteProblem>
  restore(): Result<null, WriteProblem>
  /** What was dropped long before `now` (epoch ms) goes. */
  forgetDropped(now: number): Result<null, WriteProblem>
  wasTaken(mark: string): boolean
  forgetTaken(mark: string): Result<null, WriteProblem>
}

/** Scans in their dossiers. */
export interface FileRecords {
  find(fileId: string): StoredFile | undefined
  /** Of every dossier of a person, the newest first. */
  ofPerson(idNumber: string, limit: number): StoredFile[]
}

/** Stored bytes that nothing may point at, should the power be cut now. */
export interface LooseBlobs {
  /** Durable before it returns; call it before the bytes are put. */
  readonly expect: (sha256s: readonly string[]) => Result<null, WriteProblem>
  /** Removes what nothing points at; only while nothing else works on the records. Gives how many. */
  readonly sweep: (blobs: {
    readonly remove: (sha256: string) => void
    readonly tidy: (sha256: string) => void
  }) => number
}
