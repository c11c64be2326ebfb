import type { z } from 'zod'

/** Why one field is not taken. Never carries the value: values are personal. */
export interface Reason {
  /** As a path into the request, e.g. `data[0].TaiLieuNop[1].TenTepDinhKem`. */
  readonly field: string
  readonly reason: string
}

/** What the province answers instead of doing what was asked. Each interface writes it in its own form. */
export interface Refusal {
  /** incomplete: something is missing or empty; exists: the dossier is there already; conflict: the operation id or the code is used otherwise. */
  readonly kind: 'incomplete' | 'invalid' | 'not-found' | 'exists' | 'conflict'
  readonly reasons: readonly Reason[]
}

export const MISSING = 'thiếu trường này'
export const EMPTY = 'không được để trống'

/** For the `error` of a zod type: absent is told apart from wrong. */
export const wrongType = (wanted: string) => ({
  error: (issue: { readonly input?: unknown }) => (issue.input === undefined ? MISSING : `phải là ${wanted}`)
})

/** A path as it is written in the province's reasons. */
function fieldOf(path: readonly PropertyKey[], root: string): string {
  return path.reduce<string>(
    (field, part) =>
      typeof part === 'number' ? `${field}[${part}]` : field === '' ? String(part) : `${field}.${String(part)}`,
    root
  )
}

/** Every fault that a schema found, by field. */
export function refusalOf(error: z.ZodError, root = ''): Refusal {
  const reasons = error.issues.flatMap((issue): Reason[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          field: fieldOf([...issue.path, key], root),
          reason: 'giao diện không có trường này'
        }))
      : [{ field: fieldOf(issue.path, root), reason: issue.message }]
  )
  const incomplete = reasons.every(({ reason }) => reason === MISSING || reason === EMPTY)
  return { kind: incomplete ? 'incomplete' : 'invalid', reasons }
}
