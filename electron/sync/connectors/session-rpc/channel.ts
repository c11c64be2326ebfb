import { z } from 'zod'
import type { Clock } from '../../../../shared/contract/ports.ts'
import type { SendProblem } from '../../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import type { Http, HttpAnswer } from '../http.ts'
import { createPasses, type Pass } from '../passes.ts'
import type { Said } from '../said.ts'
import { readAnswer } from './answer.ts'

/** What the province lets the unit in by. */
export interface SessionCredentials {
  readonly username: string
  readonly password: string
  /** Header of the log-in: whom the gateway is to pass it on to. */
  readonly dstcode: string
  /** madonvi of every call. */
  readonly unitCode: string
}

/** Services of the interface, called in a session. */
export interface Channel {
  /** `changes`: true where the service stores something. Gives the whole answer. */
  call(service: string, parameters: Readonly<Record<string, unknown>>, changes: boolean): Promise<Said<unknown>>
  /** Logs in anew, whatever is held: the one question that every province of this family answers. */
  logIn(): Promise<Result<HttpAnswer, SendProblem>>
}

const loginSchema = z.looseObject({
  session: z.string().min(1),
  error_code: z.union([z.literal('00'), z.literal('0'), z.literal(0)])
})
const saidSchema = z.looseObject({ error_code: z.union([z.string(), z.number()]) })

/** Logs in, and in again when the session ends: how long one holds is not known. The session stays in memory. */
export function createChannel(http: Http, clock: Clock, credentials: SessionCredentials): Channel {
  const { username, password, dstcode, unitCode } = credentials
  const logIn = () =>
    http.send({
      method: 'POST',
      path: '/session-rpc/login',
      headers: { dstcode },
      json: { username, password },
      changes: false
    })
  const takeSession = async (): Promise<Result<Pass, SendProblem>> => {
    const answer = await logIn()
    if (!answer.ok) return answer
    const { body } = answer.value
    const login = loginSchema.safeParse(body)
    if (login.success) return ok({ secret: login.data.session, lifeMs: null })
    return fail({ kind: saidSchema.safeParse(body).success ? 'credentials-refused' : 'unreachable' })
  }
  const passes = createPasses(clock, takeSession)
  return {
    logIn,
    call: (service, parameters, changes) =>
      passes.with(async (session) => {
        const json = { session, madonvi: unitCode, service, ...parameters }
        const answer = await http.send({ method: 'POST', path: '/session-rpc/service', json, changes })
        return answer.ok ? readAnswer(answer.value, changes) : answer
      })
  }
}
