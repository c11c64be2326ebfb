import { z } from 'zod'
import type { Clock } from '../../../../shared/contract/ports.ts'
import type { SendProblem } from '../../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import type { Http, HttpAnswer, HttpRequest } from '../http.ts'
import { createPasses, type Pass } from '../passes.ts'
import type { Said } from '../said.ts'
import { type Done, readAnswer } from './answer.ts'

/** What the province lets the unit in by. */
export interface SixStepCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** Signed-in calls of the interface. */
export interface Channel {
  /** `operationId`: makes a call that changes something the same call on every try. `headers`: what else goes with it. */
  call(request: HttpRequest, operationId?: string, headers?: Readonly<Record<string, string>>): Promise<Said<Done>>
  /** Signs in anew, whatever is held: the one question that every province of this family answers. */
  signIn(): Promise<Result<HttpAnswer, SendProblem>>
}

const PREFIX = '/six-step/'
const tokenSchema = z.looseObject({
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z.coerce.number().nullish(),
  token_type: z.string().optional()
})

/** Step 1 and everything that needs its token. The token stays in memory. */
export function createChannel(http: Http, clock: Clock, { clientId, clientSecret }: SixStepCredentials): Channel {
  const signIn = () =>
    http.send({
      method: 'POST',
      path: `${PREFIX}token`,
      json: { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret },
      changes: false
    })
  const takeToken = async (): Promise<Result<Pass, SendProblem>> => {
    const answer = await signIn()
    if (!answer.ok) return answer
    const { status, body } = answer.value
    if (status >= 400) return fail({ kind: 'credentials-refused' })
    const token = tokenSchema.safeParse(body)
    if (!token.success) return fail({ kind: 'unreachable' })
    const { access_token, expires_in } = token.data
    return ok({ secret: access_token, lifeMs: expires_in == null ? null : expires_in * 1000 })
  }
  const passes = createPasses(clock, takeToken)
  return {
    signIn,
    call: (request, operationId, headers = {}) =>
      passes.with(async (token) => {
        const answer = await http.send({
          ...request,
          path: PREFIX + request.path,
          headers: {
            ...request.headers,
            ...headers,
            authorization: `Bearer ${token}`,
            ...(operationId === undefined ? {} : { 'x-operation-id': operationId })
          }
        })
        return answer.ok ? readAnswer(answer.value) : answer
      })
  }
}
