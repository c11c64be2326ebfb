/** A run of text; `strong` for what was filled in. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
  readonly italic?: boolean
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
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'codes'; readonly barcode: string; readonly qr: string }
  | { readonly kind: 'line'; readonly runs: readonly Run[]; readonly align?: 'left' | 'center' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'signatures'
      readonly columns: readonly { readonly title: string; readonly notes: readonly string[] }[]
    }
  | { readonly kind: 'note'; readonly lines: readonly string[] }
  | { readonly kind: 'large'; readonly lines: readonly string[] }

/** A document to be drawn: each sheet begins a page and may flow over several. */
export interface PrintDocument {
  readonly title: string
  readonly size: 'A5' | 'A4'
  /** Local date-time kept as the creation date, so that the same facts give the same bytes. */
  readonly madeAt: string
  readonly sheets: readonly (readonly Block[])[]
}
