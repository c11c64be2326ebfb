import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type ByteSearch, byteSearch } from './byte-search.ts'

const MARKS = /[\u0300-\u036f]/g
/** Words that are long enough to mean somebody when they stand alone, as in an index for search. */
const OWN_WORD = 6

const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

/** A text as people and programs write it: composed or not, with marks or without, in any case, with spaces or without. */
function spellings(text: string): string[] {
  const spaced = [text, text.replaceAll(' ', ''), ...text.split(' ').filter((word) => word.length >= OWN_WORD)]
  const marked = spaced.flatMap((each) => [each.normalize('NFC'), each.normalize('NFD'), withoutMarks(each)])
  return [...new Set(marked.flatMap((each) => [each, each.toUpperCase(), each.toLowerCase()]))]
}

/** What is the same in the Base64 of any text that holds `text`, for each of the three ways it may lie. */
function base64Of(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
    const whole = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 3))).toString('base64')
    return whole.slice([0, 2, 3][before])
  })
}

function encodings(spelling: string): [encoding: string, bytes: Buffer][] {
  const escaped = JSON.stringify(spelling).replace(
    /[^ -~]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  return [
    ['UTF-8', Buffer.from(spelling)],
    ['UTF-16LE', Buffer.from(spelling, 'utf16le')],
    ['UTF-16BE', Buffer.from(spelling, 'utf16le').swap16()],
    ['a URL', Buffer.from(encodeURIComponent(spelling))],
    ['JSON', Buffer.from(escaped.slice(1, -1))],
    ...base64Of(spelling).map((text, i): [string, Buffer] => [`Base64 at ${String(i)}`, Buffer.from(text)])
  ]
}

/** A search for texts of people in any spelling and encoding; gives "text (spelling, encoding)" of what it finds. */
export function searchFor(texts: readonly string[]): ByteSearch {
  const needles = new Map<string, Buffer>()
  // Plain digits look the same in most encodings: they are named after the first.
  const seen = new Set<string>()
  for (const text of texts)
    for (const spelling of spellings(text))
      for (const [encoding, bytes] of encodings(spelling)) {
        if (seen.has(bytes.toString('latin1'))) continue
        seen.add(bytes.toString('latin1'))
        needles.set(`${text} (${spelling}, ${encoding})`, bytes)
      }
  return byteSearch(needles)
}

/** Every file under `folder`, by its path from there. What a running program takes away meanwhile is not there. */
export function filesUnder(folder: string): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = readIfThere(path)
    if (bytes) files.set(relative(folder, path), bytes)
  }
  return files
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
