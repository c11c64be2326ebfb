import type { Refusal } from '../check/reasons.ts'
import type { Answer, JsonValue } from '../http/answer.ts'

/** -3: seen in client code for a dossier that exists. The others are a gateway's list, from a page of lesser standing. */
const ERROR_CODES = { incomplete: '200', invalid: '500', 'not-found': '201', exists: '-3', conflict: '-1' } as const
const WORDS = {
  incomplete: 'Thiếu dữ liệu',
  invalid: 'Dữ liệu không hợp lệ',
  'not-found': 'Không tìm thấy hồ sơ',
  exists: 'Hồ sơ đã tồn tại',
  conflict: 'Trùng mã thao tác'
} as const

/** Whatever became of a call, HTTP says 200; the truth is in error_code, as text or as a number. */
export const done = (errorCode: '00' | 0, message: string, more: Readonly<Record<string, JsonValue>> = {}): Answer => ({
  status: 200,
  body: { error_code: errorCode, message, ...more }
})

/** The reasons stand in the message, one after the other: this form has no list of them. `<field>: <reason>; …` */
export const refuse = ({ kind, reasons }: Refusal, code?: string): Answer => ({
  status: 200,
  body: {
    error_code: ERROR_CODES[kind],
    message: `${WORDS[kind]}. ${reasons.map(({ field, reason }) => `${field}: ${reason}`).join('; ')}`
  },
  refusal: { code: code ?? null, reasons }
})

/** Success in words, an error in code. */
export const contradict = (): Answer => ({ status: 200, body: { error_code: '-1', message: 'Đồng bộ thành công' } })

/** No session, a session that ended, or a wrong name and password. */
export const unauthenticated = (message: string): Answer => ({
  status: 200,
  body: { error_code: '100', message }
})
