import { z } from 'zod'
import { filled } from '../check/text.ts'
import { refusalOf } from '../check/reasons.ts'
import type { Desk } from '../desk/desk.ts'
import type { Answer } from '../http/answer.ts'
import { readJson, type Call } from '../http/call.ts'
import type { Account } from '../accounts.ts'
import { refuse } from './six-step-answer.ts'

export const SIX_STEP = 'six-step'

const schema = z.object({ client_id: filled(200), client_secret: filled(200) })

const unauthenticated = (message: string): Answer => ({ status: 401, body: { code: 401, message } })

/** Step 1: client_id and client_secret, as JSON or as a form of OAuth, for an access token. */
export function giveToken(desk: Desk, { headers, body, now }: Call): Answer {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
  const read = isForm ? undefined : readJson(body)
  if (read?.ok === false) return refuse(read.problem)
  const parsed = schema.safeParse(read ? read.value : Object.fromEntries(new URLSearchParams(body.toString())))
  if (!parsed.success) return refuse(refusalOf(parsed.error))
  const { client_id, client_secret } = parsed.data
  const account = desk.accounts.find((each) => each.clientId === client_id && each.clientSecret === client_secret)
  if (!account) {
    desk.observe().count('unauthenticated')
    return unauthenticated('Sai client_id hoặc client_secret')
  }
  const token = desk.record().sessions.open(SIX_STEP, account.unit, now + desk.sessionMs)
  return {
    status: 200,
    body: { access_token: token, expires_in: Math.floor(desk.sessionMs / 1000), token_type: 'Bearer' }
  }
}

/** The account whose token a request carries, or the answer to one without. */
export function signedIn(desk: Desk, { headers, now }: Call): Account | Answer {
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
  const unit = token === undefined ? undefined : desk.record().sessions.unitOf(SIX_STEP, token, now)
  const account = desk.accounts.find((each) => each.unit === unit)
  if (account) return account
  desk.observe().count('unauthenticated')
  return unauthenticated('Token không hợp lệ hoặc đã hết hạn')
}
