import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  removeNSPrefix: true,
  parseTagValue: false,
  processEntities: false
})

/** The elements of `bytes` by local name, all text; undefined when it is no XML, or declares types or entities of its own. */
export function readXml(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes)
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return undefined
  try {
    return parser.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** An element that may be missing, or stand empty: `<scan:Jobs/>`. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** Elements of one name, of which there may be none, one or many. */
export const many = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? (value as unknown[]) : [value]),
    z.array(schema)
  )

/** A whole number as eSCL writes it. */
export const count = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/)
  .transform(Number)

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text for people, with the five entities that every XML knows. */
export const shownText = z
  .string()
  .transform((text) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => PREDEFINED[name] ?? '').trim())
