/** C0, DEL and C1 control characters, and the marks that only steer text direction or width. */
const CONTROL = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu
const MARKS = /[\u0300-\u036F]/g

/** Text as it is kept: NFC, no control characters, white space single and outside trimmed. */
export function cleanText(raw: string): string {
  return raw
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(CONTROL, '')
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}

/** Text as it is searched without marks: lower case, no marks, đ as d. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').normalize('NFC').toLowerCase().replace(/đ/g, 'd')
}

/** True when a Vietnamese mark or đ was typed, so that the search must respect marks. */
export function hasMarks(text: string): boolean {
  return foldText(text) !== text.normalize('NFC').toLowerCase()
}

const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const
const toned = (vowel: string, tone: string) => (vowel + tone).normalize('NFC')
/** Both spellings of an open oa, oe, uy: the tone on the first or on the second vowel. */
const OLD_TO_NEW = new Map(
  ['oa', 'oe', 'uy'].flatMap((pair) =>
    TONES.map((tone) => {
      const [first = '', second = ''] = pair
      return [toned(first, tone) + second, first + toned(second, tone)] as const
    })
  )
)
const OPEN_PAIR = /(?<!q)([òóỏõọ][ae]|[ùúủũụ]y)(?!\p{L})/gu

/** Lower case with the tone of an open oa, oe, uy on the second vowel: hòa and hoà become one word. */
export function placeTone(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(OPEN_PAIR, (pair) => OLD_TO_NEW.get(pair) ?? pair)
}

/** An identity number for lists: all but the last three characters hidden. */
export function maskId(id: string): string {
  const shown = 3
  return id.length <= shown ? id : '•'.repeat(id.length - shown) + id.slice(-shown)
}
