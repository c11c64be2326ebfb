/** One field of an EMVCo text: two digits of id, two of length, the value. */
export interface Field {
  readonly id: string
  readonly value: string
}

/** Writes fields one after another. Values must be of 1 to 99 ASCII characters. */
export const writeFields = (fields: readonly Field[]): string =>
  fields.map(({ id, value }) => `${id}${String(value.length).padStart(2, '0')}${value}`).join('')

/** The fields of a text, or undefined where ids and lengths do not fill it exactly, or an id stands twice. */
export function readFields(text: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4))
    const [, id = '', length = ''] = head ?? []
    const value = text.slice(at + 4, at + 4 + Number(length))
    if (!head || value.length !== Number(length) || value === '' || fields.has(id)) return undefined
    fields.set(id, value)
    at += 4 + value.length
  }
  return fields
}
