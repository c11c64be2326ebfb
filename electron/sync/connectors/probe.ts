import { z } from 'zod'
import type { SendProblem } from '../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { Http, HttpAnswer } from './http.ts'

const epochSchema = z.looseObject({ epoch: z.string().min(1), now: z.iso.datetime({ offset: true }) })

/**
 * Which life of its data the province is in, and its clock. A province without an epoch answers to `signIn` instead, with
 * the clock of its server's head.
 */
export async function probe(
  http: Http,
  signIn: () => Promise<Result<HttpAnswer, SendProblem>>
): Promise<Result<{ readonly epoch: string | null; readonly serverTime: number }, SendProblem>> {
  const answer = await http.send({ method: 'GET', path: '/epoch', changes: false, anyLife: true })
  const told = answer.ok && answer.value.status === 200 ? epochSchema.safeParse(answer.value.body) : undefined
  if (told?.success) {
    const { epoch, now } = told.data
    http.knowEpoch(epoch)
    return ok({ epoch, serverTime: Date.parse(now) })
  }
  if (!answer.ok && answer.problem.kind === 'busy') return answer
  const signedIn = await signIn()
  if (!signedIn.ok) return signedIn
  const serverTime = Date.parse(signedIn.value.header('Date') ?? '')
  return Number.isNaN(serverTime) ? fail({ kind: 'unreachable' }) : ok({ epoch: null, serverTime })
}
