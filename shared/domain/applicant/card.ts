import { daysInMonth } from '../../lib/plain-date.ts'
import { cleanText, foldText, hasMarks } from '../../lib/text.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { isBirthPlaceCode } from './birth-place-codes.ts'
import { oddWords } from './syllable.ts'

/** What the QR of an identity card says (Căn cước công dân, Thẻ Căn cước). Dates 'YYYY-MM-DD'. */
export interface Card {
  readonly number: string
  /** Số CMND cũ; null when the field is empty. */
  readonly oldNumber: string | null
  readonly name: string
  readonly birthDate: string
  readonly sex: 'Nam' | 'Nữ'
  readonly address: string
  readonly issueDate: string
  /** Fields after the seventh, as they came (the 2024 card adds some; their order is not published). */
  readonly extra: string[]
}

/** Position of a field on the card, from 1 (integration.md 5.1). */
export type CardField = 1 | 2 | 3 | 4 | 5 | 6 | 7
export interface CardProblem {
  readonly kind: 'card-unreadable'
  readonly field: CardField
  readonly problem: string
  /** What can be relied on all the same: numbers come through where letters do not (integration.md 5.5). */
  readonly survived: Survived
}

/** Fields of a damaged scan that are what a card says; '' where they are not. Dates 'YYYY-MM-DD'. */
export interface Survived {
  readonly number: string
  readonly birthDate: string
  readonly issueDate: string
}

const FIELDS = 7
const SEXES = ['Nam', 'Nữ'] as const
/** A reader that types meets the input method, which makes other letters of what it types. */
const SWITCH_OFF = 'nếu máy quét gõ như bàn phím, hãy tắt UniKey (E) rồi quét lại.'
const FIELD_NAMES = ['số định danh', 'số CMND cũ', 'họ và tên', 'ngày sinh', 'giới tính', 'nơi thường trú', 'ngày cấp']

/** What a wrong code page leaves of a letter, as in "Nguy?n". Digits have a warning of their own. */
const ODD_IN_NAME = /[^\p{L}\p{M}\p{N} .,'’-]/u

/** True for text that can only come from a card: a 12-digit head and at least six bars. */
export function looksLikeCard(text: string): boolean {
  return /^\s*\d{12}\|/.test(text) && text.split('|').length >= FIELDS
}

/**
 * Reads the text of a card's QR: seven fields or more between bars, an empty second one kept.
 * What is impossible is refused by its field; what is only odd is a warning (integration.md 5.1-5.4).
 */
export function parseCard(text: string): Result<{ readonly card: Card; readonly warnings: string[] }, CardProblem> {
  const fields = text.normalize('NFC').split('|').map(cleanText)
  const [number = '', oldNumber = '', name = '', birth = '', sex = '', address = '', issue = '', ...extra] = fields
  const birthDate = cardDate(birth)
  const issueDate = cardDate(issue)
  const isNumber = /^\d{12}$/.test(number)
  const survived = { number: isNumber ? number : '', birthDate: birthDate ?? '', issueDate: issueDate ?? '' }
  const wrong = (field: CardField, problem: string) =>
    fail({ kind: 'card-unreadable' as const, field, problem: `${problem} Hãy quét lại; ${SWITCH_OFF}`, survived })
  if (!isNumber) return wrong(1, `Số định danh phải có đúng 12 chữ số, thẻ cho ${lengthOf(number)}.`)
  if (fields.length < FIELDS) {
    const missing = (fields.length + 1) as CardField
    return wrong(missing, `Mã QR thiếu trường ${String(missing)} (${FIELD_NAMES[missing - 1] ?? ''}).`)
  }
  if (!/\p{L}/u.test(name)) return wrong(3, 'Thẻ không cho họ và tên.')
  if (birthDate === undefined) return wrong(4, 'Ngày sinh trên thẻ không phải một ngày có thật.')
  // There are two, so that one without its marks is still told from the other.
  const knownSex = SEXES.find((each) => foldText(each) === foldText(sex) && !/\d/.test(sex))
  if (knownSex === undefined) return wrong(5, 'Giới tính trên thẻ phải là Nam hoặc Nữ.')
  if (issueDate === undefined) return wrong(7, 'Ngày cấp trên thẻ không phải một ngày có thật.')
  const card: Card = {
    number,
    oldNumber: oldNumber === '' ? null : oldNumber,
    name,
    birthDate,
    sex: knownSex,
    address,
    issueDate,
    extra
  }
  return ok({ card, warnings: doubtsOf(card) })
}

function lengthOf(number: string): string {
  return /^\d+$/.test(number) ? `${String(number.length)} chữ số` : 'chữ khác'
}

/** ddMMyyyy as on the card. */
function cardDate(text: string): string | undefined {
  const match = /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (!match) return undefined
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1800 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${match[3] ?? ''}-${match[2] ?? ''}-${match[1] ?? ''}`
}

/** Oddities that a citizen must not be sent home for: sex may have been re-registered, data may be old. */
function doubtsOf(card: Card): string[] {
  return [
    ...doubtsOfNumber(card.number, { birthYear: card.birthDate.slice(0, 4), sex: card.sex }),
    ...(card.issueDate < card.birthDate ? ['Ngày cấp thẻ trước ngày sinh.'] : []),
    ...(hasMarks(card.name) ? [] : [`Họ tên không có dấu, có thể đã mất khi quét: hãy kiểm tra; ${SWITCH_OFF}`]),
    ...(/\d/.test(card.name) ? [`Họ tên có chữ số: ${SWITCH_OFF}`] : []),
    ...(ODD_IN_NAME.test(card.name) ? ['Họ tên có ký tự lạ: máy quét có thể đã đọc sai bảng mã, hãy kiểm tra.'] : []),
    ...oddNameDoubts(card.name),
    ...(card.oldNumber === null || /^\d{9}$/.test(card.oldNumber) ? [] : ['Số CMND cũ không có đúng 9 chữ số.']),
    ...(card.address === '' ? ['Thẻ không cho nơi thường trú.'] : [])
  ]
}

/** Words that an input method may have made of others. */
function oddNameDoubts(name: string): string[] {
  const words = oddWords(name).filter((word) => !/\d/.test(word))
  return words.length === 0
    ? []
    : [`Họ tên có tiếng viết lạ (${words.map((word) => `“${word}”`).join(', ')}): hãy so với thẻ; ${SWITCH_OFF}`]
}

/** What a 12-digit number says against birth year and sex (NĐ 137/2015 Điều 13, via integration.md 5.4). */
export function doubtsOfNumber(
  number: string,
  person: { readonly birthYear?: string; readonly sex?: 'Nam' | 'Nữ' | '' }
): string[] {
  if (!/^\d{12}$/.test(number)) return []
  const doubts: string[] = []
  if (!isBirthPlaceCode(number.slice(0, 3)))
    doubts.push('Ba số đầu của số định danh không phải mã nơi khai sinh đã biết.')
  const centurySex = Number(number[3])
  const { birthYear, sex } = person
  if (birthYear !== undefined && birthYear !== '') {
    const expected = String(1900 + Math.floor(centurySex / 2) * 100 + Number(number.slice(4, 6)))
    if (expected !== birthYear) doubts.push('Năm sinh không khớp với số định danh.')
  }
  if (sex === 'Nam' || sex === 'Nữ') {
    const expected = centurySex % 2 === 0 ? 'Nam' : 'Nữ'
    if (expected !== sex) doubts.push('Giới tính không khớp với số định danh.')
  }
  return doubts
}
