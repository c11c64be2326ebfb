/** What the bench uses of PouchDB, which brings no types of its own. */
declare module 'pouchdb' {
  interface Replication extends PromiseLike<{
    readonly ok: boolean
    readonly status: string
    readonly errors: unknown[]
  }> {
    cancel(): void
  }

  class PouchDB {
    constructor(
      name: string,
      options?: { readonly auto_compaction?: boolean; readonly fetch?: (url: string, init: RequestInit) => unknown }
    )
    static fetch(url: string, init: RequestInit): unknown
    readonly replicate: {
      to(target: PouchDB, options: { readonly batch_size: number; readonly batches_limit: number }): Replication
    }
    info(): Promise<{ readonly db_name: string; readonly doc_count: number; readonly update_seq: number }>
    get(id: string): Promise<object>
    put(document: object): Promise<{ readonly ok: boolean; readonly id: string; readonly rev: string }>
    bulkDocs(documents: readonly object[], options?: { readonly new_edits?: boolean }): Promise<readonly object[]>
    revsDiff(revisions: object): Promise<object>
    allDocs(options: {
      readonly startkey: string
      readonly endkey: string
    }): Promise<{ readonly rows: readonly object[] }>
    close(): Promise<void>
  }
  export default PouchDB
}
