/** What an operation gives when it may fail for an expected reason: the value, or a problem with a closed `kind`. */
export type Result<T, P extends { readonly kind: string }> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P }

/** A success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** An expected failure. Bugs are thrown instead. */
export const fail = <P extends { readonly kind: string }>(problem: P): { readonly ok: false; readonly problem: P } => ({
  ok: false,
  problem
})

/** Problems that say nothing but their kind, one type each. */
export type PlainProblem<K extends string> = K extends string ? { readonly kind: K } : never
