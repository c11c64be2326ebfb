import { z } from 'zod'
import type { Account } from '../accounts.ts'
import { refusalOf } from '../check/reasons.ts'
import { filled } from '../check/text.ts'
import type { Desk } from '../desk/desk.ts'
import type { Answer } from '../http/answer.ts'
import { readJson, type Call } from '../http/call.ts'
import { refuse, unauthenticated } from './session-rpc-answer.ts'

export const SESSION_RPC = 'session-rpc'

const loginSchema = z.strictObject({ username: filled(200), password: filled(200) })

/** {username, password} and the header dstcode, for a session. */
export function login(desk: Desk, { body, headers, now }: Call): Answer {
  const read = readJson(body)
  if (!read.ok) return refuse(read.problem)
  const parsed = loginSchema.safeParse(read.value)
  if (!parsed.success) return refuse(refusalOf(parsed.error))
  const { username, password } = parsed.data
  const account = desk.accounts.find((each) => each.username === username && each.password === password)
  if (account?.dstcode !== headers.dstcode || !account) {
    desk.observe().count('unauthenticated')
    return unauthenticated('Sai tên đăng nhập, mật khẩu hoặc dstcode')
  }
  const session = desk.record().sessions.open(SESSION_RPC, account.unit, now + desk.sessionMs)
  return { status: 200, body: { session, error_code: '00' } }
}

/** The account of a session that holds, or the answer to one that does not, or to another unit's code. */
export function signedIn(desk: Desk, session: string, unitCode: string, now: number): Account | Answer {
  const unit = desk.record().sessions.unitOf(SESSION_RPC, session, now)
  const account = desk.accounts.find((each) => each.unit === unit)
  if (account?.unit === unitCode) return account
  desk.observe().count('unauthenticated')
  return account
    ? { status: 200, body: { error_code: '106', message: 'madonvi không phải đơn vị của tài khoản' } }
    : unauthenticated('Phiên làm việc không hợp lệ hoặc đã hết hạn')
}
