import type { Refusal } from '../check/reasons.ts'
import type { Answer, JsonValue } from '../http/answer.ts'

const HTTP_STATUS = { incomplete: 400, invalid: 400, 'not-found': 404, exists: 400, conflict: 400 } as const
const WORDS = {
  incomplete: 'Thiếu dữ liệu',
  invalid: 'Dữ liệu không hợp lệ',
  'not-found': 'Không tìm thấy dữ liệu',
  exists: 'Hồ sơ đã tồn tại',
  conflict: 'Trùng mã thao tác'
} as const
/** Of the older families; which code this one uses for it is not known. */
const EXISTS = -3

/** {code, message, data}: what was asked is done. */
export const done = (message: string, data: JsonValue, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  body: { code: 200, message, data },
  headers
})

/** {code, message, errors: [{field, reason}]}. */
export function refuse({ kind, reasons }: Refusal, code?: string): Answer {
  const status = HTTP_STATUS[kind]
  return {
    status,
    body: {
      code: kind === 'exists' ? EXISTS : status,
      message: WORDS[kind],
      errors: reasons.map(({ field, reason }) => ({ field, reason }))
    },
    refusal: { code: code ?? null, reasons }
  }
}

/** Success in words, an error in code. */
export const contradict = (): Answer => ({ status: 200, body: { code: 500, message: 'Thành công', data: null } })
