import { parsePlainDate } from '../../lib/plain-date.ts'

/** How a dossier code (mã hồ sơ) was given: by the province's rule, an older rule, or by this counter until then. */
export type CodeForm = 'official' | 'legacy' | 'provisional' | 'invalid'

const two = (date: string) => date.slice(2, 4) + date.slice(5, 7) + date.slice(8, 10)
/** At least four digits, longer when needed (TT 4/2025 Điều 23.2.d). */
const serialText = (serial: number) => String(serial).padStart(4, '0')

/** `<unit>-<yyMMdd>-<NNNN>`, e.g. H23.54.22-230511-0001 (TT 01/2018 Điều 19; QĐ 20/2020). `day` is 'YYYY-MM-DD'. */
export function formatOfficialCode(unitCode: string, day: string, serial: number): string {
  return `${unitCode}-${two(day)}-${serialText(serial)}`
}

/** `TAM-<counter>-<yyMMdd>-<NNNN>` (Mã tạm): visibly no official code. `day` is 'YYYY-MM-DD'. */
export function formatProvisionalCode(counterId: string, day: string, serial: number): string {
  return `TAM-${counterId}-${two(day)}-${serialText(serial)}`
}

/** Codes of this kind begin with NĐ 61/2018 Điều 26; a year outside these is sooner a slip of the key than a dossier. */
const FIRST_YEAR = 2018
const LAST_YEAR = 2050

/** law.md 3.3. A first letter Z is taken with a doubt: QĐ 20/2020 Điều 4 knows A to Y. */
const OFFICIAL = /^([A-Z])\d{2}(?:\.\d{2,3}){0,4}-(\d{6}|\d{8})-(\d{4,12})$/
const LEGACY = /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}-(\d{6})-(\d{4})$/
const PROVISIONAL = /^TAM-[A-Z0-9]{1,6}-(\d{6})-(\d{4,9})$/

/** The form of a code as typed or scanned, and what is doubtful about it. Case and outer blanks do not matter. */
export function classifyCode(text: string): { readonly form: CodeForm; readonly doubts: string[] } {
  const code = text.normalize('NFC').trim().toUpperCase()
  const provisional = PROVISIONAL.exec(code)
  if (provisional) return dated('provisional', provisional[1], provisional[2])
  const legacy = LEGACY.exec(code)
  if (legacy) return dated('legacy', legacy[1], legacy[2])
  const official = OFFICIAL.exec(code)
  if (!official) return { form: 'invalid', doubts: ['Không đúng dạng mã hồ sơ nào đã biết.'] }
  const { form, doubts } = dated('official', official[2], official[3])
  const more = [
    ...(official[1] === 'Z' ? ['Mã đơn vị bắt đầu bằng Z: Quyết định 20/2020/QĐ-TTg chỉ dùng A đến Y.'] : []),
    ...(official[2]?.length === 8 ? ['Ngày viết 8 chữ số: dạng của một số hệ thống bộ, ngành.'] : []),
    ...((official[3]?.length ?? 0) > 4 ? ['Số thứ tự dài hơn 4 chữ số: có thể của hệ thống trung ương.'] : [])
  ]
  return { form, doubts: [...doubts, ...more] }
}

function dated(form: Exclude<CodeForm, 'invalid'>, digits = '', serial = '') {
  const year = digits.length === 8 ? digits.slice(0, 4) : `20${digits.slice(0, 2)}`
  const real = parsePlainDate(`${year}-${digits.slice(-4, -2)}-${digits.slice(-2)}`) !== undefined
  const likely = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR
  return {
    form,
    doubts: [
      ...(real ? [] : ['Phần ngày trong mã không phải một ngày có thật.']),
      ...(likely ? [] : [`Năm ${year} trong mã khó có thật: mã hồ sơ dạng này có từ năm ${String(FIRST_YEAR)}.`]),
      ...(Number(serial) > 0 ? [] : ['Số thứ tự trong ngày bắt đầu từ 1, không phải 0.'])
    ]
  }
}
