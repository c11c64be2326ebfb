/** What is laid out: a form of its own code, never of its legal number, as one number means different forms in different units. */
export const FORM_CODES = [
  'receipt',
  'supplement',
  'refusal',
  'apology',
  'stop-notice',
  'control',
  'register',
  'posting-slip',
  'handover',
  'certification-book'
] as const
export type FormCode = (typeof FORM_CODES)[number]

/** A column of a table: the head of its group, where it has one, its width as a share of the table's, and whether it holds days. */
export interface TableColumn {
  readonly head: string
  readonly group?: string
  readonly share: number
  readonly day?: true
}

/**
 * One line of the body. `{field}` is filled in; `when` names a condition of the facts that must hold.
 * `ours` marks a line whose words the source leaves out in part: what joins the quoted words is not the law's.
 */
export type BodyLine =
  | { readonly line: string; readonly when?: string; readonly align?: 'center'; readonly ours?: true }
  | { readonly list: string }
  | { readonly copyLine: true }
  | { readonly table: string; readonly columns: readonly TableColumn[]; readonly numbered?: true }
  | { readonly pageBreak: true }

/** One place to sign; `head: true` where the head of the agency signs, in the formula that the facts bring. */
export interface SignatureColumn {
  readonly title: string
  readonly notes: readonly string[]
  readonly head?: true
  /** A condition of the facts that must hold. */
  readonly when?: string
}

/** One version of a form (biểu mẫu) as data: its words in printed order, where they are from and how far they are known. */
export interface FormLayout {
  /** 'supplement/tt03-2025': the form's code and its version. Kept with every dossier that was printed under it. */
  readonly id: `${FormCode}/${string}`
  readonly name: string
  readonly effectiveFrom: string
  readonly source: string
  readonly verified: boolean
  /** Printed above everything, where the layout itself is not known and the paper must say so. */
  readonly warning?: string
  readonly title: string
  readonly number: string
  readonly size: 'A5' | 'A4'
  readonly landscape?: true
  /** Whether the dossier's code stands on it as bars and QR, where there is one. */
  readonly codes: boolean
  /** What each copy is called, where the version prints it. */
  readonly copyLines: readonly string[]
  readonly body: readonly BodyLine[]
  readonly signatures: readonly SignatureColumn[]
  /** Nơi nhận, beside the signature. */
  readonly recipients?: readonly string[]
  readonly notes: readonly string[]
}
