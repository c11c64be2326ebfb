import type { Outcome, OutgoingStep, RemoteRef, SendProblem } from '../../../shared/contract/province.ts'
import { present } from '../../../shared/lib/invariant.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { type Arrived, arrivedOf, type ThereOf } from '../../../shared/sync/arrived.ts'
import { tell } from '../../../shared/sync/mapping/event-words.ts'
import { sendApart } from './send-apart.ts'
import { sideBySide } from './side-by-side.ts'
import type { Said } from './said.ts'

/** The two calls by which an interface hears of progress, and the question what it has. */
export interface ProgressCalls {
  /** Items in one call. */
  readonly most: number
  readonly ask: (remote: RemoteRef) => Promise<Result<ThereOf | undefined, SendProblem>>
  readonly sendSteps: (steps: readonly OutgoingStep[]) => Promise<Said<unknown>>
  readonly sendStatuses: (steps: readonly OutgoingStep[]) => Promise<Said<unknown>>
}

const QUESTIONS_AT_ONCE = 8

/**
 * Steps first, then where the dossiers stand, each in one call for many dossiers. What was sent before without an answer
 * is asked for first, and only what is missing goes again. A step whose status is refused is refused.
 */
export async function followAll(
  steps: readonly OutgoingStep[],
  calls: ProgressCalls
): Promise<Result<readonly Outcome<null>[], SendProblem>> {
  const arrived = await askDoubtful(steps, calls)
  if (!arrived.ok) return arrived
  const outcomes = new Map<OutgoingStep, Outcome<null>>(steps.map((step) => [step, ok(null)]))
  for (const part of ['step', 'status'] as const) {
    const open = steps.filter((step) => arrived.value.get(step)?.[part] !== true && outcomes.get(step)?.ok === true)
    const send = part === 'step' ? calls.sendSteps : calls.sendStatuses
    const sent = await sendApart(open, { dossierOf, most: calls.most, send })
    if (!sent.ok) return sent
    open.forEach((step, i) => {
      const outcome = present(sent.value[i], 'outcome of a step')
      outcomes.set(step, outcome.ok ? outcome : fail({ kind: 'refused', reasons: outcome.problem.reasons }))
    })
  }
  return ok(steps.map((step) => present(outcomes.get(step), 'outcome of a step')))
}

const dossierOf = ({ remote }: OutgoingStep) => remote.id

/** What of each step is at the province; asked for dossiers with a doubtful step only. */
async function askDoubtful(
  steps: readonly OutgoingStep[],
  { ask }: ProgressCalls
): Promise<Result<ReadonlyMap<OutgoingStep, Arrived>, SendProblem>> {
  const dossiers = [...Map.groupBy(steps, dossierOf).values()]
  const answers = await sideBySide(dossiers, QUESTIONS_AT_ONCE, async (own) => {
    const { remote } = present(own[0], 'step of a dossier')
    const there = own.some(({ doubtful }) => doubtful) ? await ask(remote) : ok(undefined)
    return { own, there }
  })
  const arrived = new Map<OutgoingStep, Arrived>()
  for (const { own, there } of answers) {
    if (!there.ok) return there
    const sent = own.map(({ position, doubtful, event, accepted, status }) => ({
      position,
      doubtful,
      status: tell(event, accepted, status).status
    }))
    const parts = arrivedOf(sent, there.value)
    own.forEach((step, i) => arrived.set(step, present(parts[i], 'state of a step')))
  }
  return ok(arrived)
}
