/** A run of text; `strong` for what was filled in. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
  readonly italic?: boolean
}

/** One cell of a table: its text, and two places to sign under it where a hand-over is signed. */
export interface Cell {
  readonly text: string
  readonly align?: 'center'
  readonly signing?: readonly [string, string]
}

/** A place to sign: what stands above the hand, and the name below it where it is known. */
export interface SignaturePlace {
  readonly title: string
  readonly notes: readonly string[]
  /** Above the title: 'KT. GIÁM ĐỐC'. */
  readonly formula?: string
  readonly name?: string
}

/** What stands on paper, from top to bottom. Knows nothing of how it is drawn. */
export type Block =
  | {
      readonly kind: 'header'
      /** Issuing body, top left; the last line is the unit itself. */
      readonly left: readonly string[]
      readonly number: string
      readonly placeAndDate: string
    }
  | { readonly kind: 'mark'; readonly text: string }
  /** 'MẪU' on a filled sample that is put on display (TT 01/2018 Điều 5.2). */
  | { readonly kind: 'sample'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'codes'; readonly barcode: string; readonly qr: string }
  | { readonly kind: 'line'; readonly runs: readonly Run[]; readonly align?: 'left' | 'center' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly { readonly head: string; readonly group?: string; readonly share: number }[]
      /** A row of '(1) (2) (3) …' under the heads. */
      readonly numbered: boolean
      readonly rows: readonly (readonly Cell[])[]
    }
  | {
      readonly kind: 'signatures'
      readonly columns: readonly SignaturePlace[]
      /** Nơi nhận, left of the signature. */
      readonly recipients?: readonly string[]
    }
  | { readonly kind: 'note'; readonly lines: readonly string[] }
  | { readonly kind: 'large'; readonly lines: readonly string[] }
  | { readonly kind: 'page-break' }

/** A document to be drawn: each sheet begins a page and may flow over several. */
export interface PrintDocument {
  readonly title: string
  readonly size: 'A5' | 'A4'
  readonly landscape?: boolean
  /** On top of every page after a sheet's first, before its number; without it, the title. */
  readonly runningHead?: string
  /** A book numbers every page, from this number on: its pages are sealed across their edges (giáp lai). */
  readonly firstPage?: number
  /** Local date-time kept as the creation date, so that the same facts give the same bytes. */
  readonly madeAt: string
  readonly sheets: readonly (readonly Block[])[]
}
