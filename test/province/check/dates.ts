import { z } from 'zod'
import { EMPTY, wrongType } from './reasons.ts'

/** Whether the parts of `match` 1 to 6 are a moment of the calendar. */
function isReal(match: RegExpExecArray): boolean {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number)
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  return (
    year >= 1800 &&
    [at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].join() ===
      [month, day, hour, minute, second].join()
  )
}

const moment = (form: RegExp, written: string) =>
  z.string(wrongType(`chuỗi ${written}`)).superRefine((value, context) => {
    const match = form.exec(value)
    if (match && isReal(match)) return
    const reason =
      value === '' ? EMPTY : match ? 'không phải một thời điểm có thật' : `sai định dạng, phải là ${written}`
    context.addIssue({ code: 'custom', message: reason })
  })

/** The form of session-rpc, and of the days inside ThongTinNguoiNop of six-step. */
export const compactMoment = moment(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/, 'yyyyMMddHHmmss')
/** NgayNop and NgayTiepNhan of six-step. */
export const spacedMoment = moment(/^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/, 'yyyy-MM-dd HH:mm:ss')
/** The steps of six-step: ISO 8601 with milliseconds, in UTC, in Vietnam's zone or without one. */
export const isoMoment = moment(
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})\.\d{3}(?:Z|\+07:00)?$/,
  'yyyy-MM-ddTHH:mm:ss.SSS'
)
