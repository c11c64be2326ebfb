import type { FileKind } from '../domain/papers/file-kind.ts'
import type { PlainProblem, Result } from '../lib/result.ts'

/**
 * Why a file gives no pages: no PDF, JPEG, PNG or TIFF by its content; a PDF that asks for a password; broken or cut off;
 * more bytes, pages or pixels than are taken; or what reads it died of it or came to no end.
 */
export type FileProblem = PlainProblem<
  'file-not-pages' | 'file-encrypted' | 'file-damaged' | 'file-too-large' | 'pages-unavailable'
>

/** What a file is, and how many pages it has (at least one). */
export interface FileLook {
  readonly kind: FileKind
  readonly pages: number
}

/** How finely a page is taken, and whether its colours are kept where it has any. */
export interface PageWish {
  readonly dpi: 200 | 300
  readonly colour: 'colour' | 'grey'
}

/** A picture of a page, upright as it was scanned, without anything else its file carried. */
export interface PagePicture {
  /** Baseline JPEG in sRGB or in grey. */
  readonly jpeg: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Dots per inch, never more than asked. */
  readonly dpi: number
}

/** A page redrawn from a file: nothing of the file itself is left in it. */
export interface TakenPage extends PagePicture {
  /** Share of the page that is ink, 0 to 1. */
  readonly ink: number
  /** Nothing is written on it. */
  readonly blank: boolean
  /** Texts of all QR codes on it. */
  readonly codes: readonly string[]
  /** A small JPEG of it, at most 160 pixels wide. */
  readonly thumbnail: Uint8Array
}

/** A page of a PDF to be made: its picture goes in untouched; `turn` says by how much it is shown turned clockwise. */
export interface PdfPage extends PagePicture {
  readonly turn: 0 | 90 | 180 | 270
}

export interface PdfFacts {
  readonly title: string
  /** Epoch ms; equal pages, title and time give equal bytes. */
  readonly madeAt: number
}

/** A file whose pages are asked for one by one. */
export interface OpenFile extends FileLook {
  /** The page at `index`, from 0. */
  page(index: number, wish: PageWish): Promise<Result<TakenPage, FileProblem>>
  /** The page at `index` as a JPEG `width` pixels wide (fewer if a picture has fewer), to be looked at. */
  draw(index: number, width: number): Promise<Result<Uint8Array, FileProblem>>
  close(): void
}

/** Reads, redraws and joins scanned papers beside main, where a hostile file can do no harm. One question at a time. */
export interface PageMaker {
  open(bytes: Uint8Array): Promise<Result<OpenFile, FileProblem>>
  /** What the file is, without drawing it: a page of it may still turn out damaged. */
  look(bytes: Uint8Array): Promise<Result<FileLook, FileProblem>>
  /** Hands each page over in turn; ends at the first that cannot be drawn, or that `onPage` throws at. */
  take(
    bytes: Uint8Array,
    wish: PageWish,
    onPage: (page: TakenPage, index: number, pages: number) => void | Promise<void>
  ): Promise<Result<FileLook, FileProblem>>
  /** One page of a stored file to be looked at; for several pages of one file use `open`. */
  draw(bytes: Uint8Array, index: number, width: number): Promise<Result<Uint8Array, FileProblem>>
  /** A PDF/A-3b of at least one page. */
  toPdf(pages: readonly PdfPage[], facts: PdfFacts): Promise<Result<Uint8Array, FileProblem>>
  /** Texts of the QR codes of a photo, tried hard: an identity card before a camera. Empty when none can be read. */
  codes(bytes: Uint8Array): Promise<Result<readonly string[], FileProblem>>
  close(): void
}
