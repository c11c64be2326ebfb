import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Refusal, SendProblem } from '../../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import { refusedBy } from '../said.ts'
import { readData } from './answer.ts'
import type { Channel } from './channel.ts'

const valueSchema = z.looseObject({ value: z.string().min(1).max(50) })

/** GetNextValue (step 2). A call whose answer was lost is asked again under its own id, so that no number is drawn in vain. */
export function createCodes(channel: Channel) {
  const unanswered: string[] = []
  const takeOne = async (unitCode: string): Promise<Result<string, SendProblem | Refusal>> => {
    const operationId = unanswered.pop() ?? randomUUID()
    const answer = await channel.call(
      { method: 'POST', path: 'GetNextValue', json: { code: unitCode }, changes: true },
      operationId
    )
    if (!answer.ok) {
      if (answer.problem.kind === 'unreachable') unanswered.push(operationId)
      return fail(refusedBy(answer.problem))
    }
    const read = readData(valueSchema, answer.value)
    return read.ok ? ok(read.value.value) : read
  }
  return async (unitCode: string, count: number): Promise<Result<readonly string[], SendProblem | Refusal>> => {
    const codes: string[] = []
    while (codes.length < count) {
      const code = await takeOne(unitCode)
      if (code.ok) codes.push(code.value)
      // What was drawn already is used; the rest is drawn later.
      else return codes.length > 0 ? ok(codes) : code
    }
    return ok(codes)
  }
}
