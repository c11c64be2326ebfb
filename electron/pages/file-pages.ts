import type { FileKind } from '../../shared/domain/papers/file-kind.ts'
import type { PlainProblem, Result } from '../../shared/lib/result.ts'

/** Why a file cannot be read. */
export type ReadProblem = PlainProblem<'file-not-pages' | 'file-encrypted' | 'file-damaged' | 'file-too-large'>

/** A page as it is in its file, upright: dots or points, and how many make an inch. */
export interface PageSize {
  readonly width: number
  readonly height: number
  readonly dpi: number
  /** It is drawn by lines and letters, so that more dots show more. */
  readonly mayGrow: boolean
}

/** A page drawn: bytes of red, green, blue (and alpha that means nothing), row by row. */
export interface Drawn {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
}

/** The pages of an open file. */
export interface FilePages {
  readonly kind: FileKind
  readonly pages: number
  size(index: number): Promise<Result<PageSize, ReadProblem>>
  /** Draws a page on white, exactly so large in pixels. */
  render(index: number, size: { readonly width: number; readonly height: number }): Promise<Result<Drawn, ReadProblem>>
  close(): void
}
