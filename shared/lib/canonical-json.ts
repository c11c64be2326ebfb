type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** JSON with keys in code-unit order and no blanks: the same value always gives the same text, so that it can be hashed. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const parts = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const part = value[key]
      return part === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(part)}`]
    })
  return `{${parts.join(',')}}`
}

function isList(value: readonly Json[] | { readonly [key: string]: Json | undefined }): value is readonly Json[] {
  return Array.isArray(value)
}
