/** What a slip may show, already in words. */
export type ReceiptField =
  | 'number'
  | 'code'
  | 'unit'
  | 'applicant'
  | 'idNumber'
  | 'address'
  | 'phone'
  | 'email'
  | 'authoriserName'
  | 'authoriserId'
  | 'authoriserAddress'
  | 'authoriserPhone'
  | 'authoriserEmail'
  | 'authoriserDocument'
  | 'procedure'
  | 'sets'
  | 'limit'
  | 'received'
  | 'due'
  | 'delivery'
  | 'book'
  | 'serial'

/** One line of the body. `{field}` is filled in; `when: 'authorised'` only where a proxy files. */
export type BodyLine =
  { readonly line: string; readonly when?: 'authorised' } | { readonly list: 'papers' } | { readonly copyLine: true }

/** One legal version of Mẫu 01 (Giấy tiếp nhận hồ sơ và hẹn trả kết quả) as data. */
export interface ReceiptLayout {
  /** Kept with every dossier taken in under it. */
  readonly id: string
  readonly name: string
  readonly effectiveFrom: string
  readonly source: string
  readonly verified: boolean
  readonly title: string
  readonly number: string
  /** What each copy is called, where the version prints it. */
  readonly copyLines: readonly string[]
  readonly body: readonly BodyLine[]
  readonly signatures: readonly { readonly title: string; readonly notes: readonly string[] }[]
  readonly notes: readonly string[]
}
