import type { FileLeft, HeldFile, Settlement, Work } from '../../shared/contract/outbox.ts'
import type { FieldReason, Refusal, RemoteRef, SendProblem } from '../../shared/contract/province.ts'
import { present, unreachable } from '../../shared/lib/invariant.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { type Act as AnyAct, type ActOutcome, afterAct, beforeAct } from '../../shared/sync/sending.ts'
import type { ActParts, LineProblem } from './parts.ts'

/** An act that speaks to the province. */
export type Act = Exclude<AnyAct, 'nothing' | 'wait'>

/**
 * Does one act for several dossiers (all of the same kind) and stores what became of each. Gives what kept the line
 * itself from serving it, null when it was served. What must survive a kill in the middle is on the disk before the first byte leaves.
 */
export async function performActs(parts: ActParts, act: Act, works: readonly Work[]): Promise<LineProblem | null> {
  await parts.turn()
  switch (act) {
    case 'ask':
      return ask(parts, works)
    case 'code':
      return takeCode(parts, works)
    case 'upload':
      return upload(parts, works)
    case 'create':
      return create(parts, works)
    case 'follow':
      return follow(parts, works)
    case 'amend':
      return amend(parts, works)
    default:
      return unreachable(act)
  }
}

type Fate =
  ActOutcome | { readonly kind: 'refused'; readonly operationId: string; readonly reasons: readonly FieldReason[] }

/** The line's own problems are the same for every dossier of a call. */
function fateOf(problem: SendProblem): ActOutcome {
  return problem.kind === 'unreachable'
    ? { kind: 'unanswered' }
    : { kind: 'busy', retryAfterMs: problem.kind === 'busy' ? problem.retryAfterMs : null }
}

/** A refusal is an answer: only the dossier is in the way, not the line. */
function lineProblemOf(answer: Result<unknown, SendProblem | Refusal>): LineProblem | null {
  return answer.ok || answer.problem.kind === 'refused' ? null : answer.problem.kind
}

function settlement(
  { clock, chance }: ActParts,
  act: Act,
  { dossierId, sending }: Work,
  fate: Fate,
  done: Omit<Settlement, 'dossierId' | 'sending'> = {}
): Settlement {
  const after = afterAct(sending, act, fate, clock.now(), chance())
  const refused = 'reasons' in fate ? { operationId: fate.operationId, reasons: fate.reasons } : undefined
  return { dossierId, sending: after, ...done, ...(refused ? { refused } : {}) }
}

async function settleAll(parts: ActParts, settlements: readonly Settlement[]): Promise<void> {
  await parts.turn()
  parts.outbox.settle(settlements, parts.clock.now())
}

async function ask(parts: ActParts, works: readonly Work[]): Promise<LineProblem | null> {
  const [work] = works
  const dossier = work && parts.outbox.outgoing(work.dossierId)
  if (!dossier) return null
  const answer = await parts.province.find(dossier)
  if (!answer.ok) await settleAll(parts, [settlement(parts, 'ask', work, fateOf(answer.problem))])
  else if (answer.value)
    await settleAll(parts, [
      settlement(parts, 'ask', work, there(answer.value), { found: [dossier.operationId], code: answer.value.code })
    ])
  else await settleAll(parts, [settlement(parts, 'ask', work, { kind: 'not-there' })])
  return lineProblemOf(answer)
}

const there = (remote: RemoteRef): ActOutcome => ({ kind: 'done', remoteId: remote.id })

async function takeCode(parts: ActParts, works: readonly Work[]): Promise<LineProblem | null> {
  const [work] = works
  const dossier = work && parts.outbox.outgoing(work.dossierId)
  if (!dossier) return null
  const answer = await parts.province.takeCodes(dossier.accepted.unit.code, 1)
  if (answer.ok) {
    await parts.turn()
    const code = present(answer.value[0], 'code of the province')
    const given = parts.outbox.giveCode(work.dossierId, code, parts.clock.now())
    // A province that came back from a backup counts again from where it was: the next try brings the next code.
    if (!given) await settleAll(parts, [settlement(parts, 'code', work, { kind: 'busy', retryAfterMs: null })])
    return null
  }
  await settleAll(parts, [settlement(parts, 'code', work, refusedOr(answer.problem, dossier.operationId))])
  return lineProblemOf(answer)
}

function refusedOr(problem: SendProblem | Refusal, operationId: string): Fate {
  return problem.kind === 'refused' ? { ...problem, operationId } : fateOf(problem)
}

async function upload(parts: ActParts, works: readonly Work[]): Promise<LineProblem | null> {
  const [work] = works
  const [next] = work ? parts.outbox.filesLeft(work.dossierId) : []
  const dossier = work && parts.outbox.outgoing(work.dossierId)
  if (!next || !dossier) return null
  return settleFiles(parts, 'upload', work, dossier.operationId, await sendFiles(parts, [next]))
}

/** Sends each file whole; the first that does not arrive ends it. What arrived before it is found there by the next try. */
async function sendFiles(
  { outbox, province, fault }: ActParts,
  left: readonly FileLeft[]
): Promise<Result<HeldFile[], SendProblem | Refusal>> {
  const held: HeldFile[] = []
  for (const { file, bytes } of left) {
    try {
      bytes(0)
    } catch (error) {
      // It waits for a person, and holds up nobody else.
      fault('sync stored file', error)
      return fail({ kind: 'refused', reasons: [{ field: 'TepTin', reason: 'tệp lưu tại quầy bị hỏng' }] })
    }
    const answer = await province.upload(file, bytes, (sent) => outbox.fileProgress(file.fileId, sent))
    if (!answer.ok) return answer
    held.push({ fileId: file.fileId, remote: answer.value })
  }
  return ok(held)
}

async function settleFiles(
  parts: ActParts,
  act: Act,
  work: Work,
  operationId: string,
  answer: Result<readonly HeldFile[], SendProblem | Refusal>
): Promise<LineProblem | null> {
  const settled = answer.ok
    ? settlement(parts, act, work, { kind: 'done' }, { held: answer.value })
    : settlement(parts, act, work, refusedOr(answer.problem, operationId))
  await settleAll(parts, [settled])
  return lineProblemOf(answer)
}

/** Files that came when the record was there count as held only once it names them: until then they are sent for again. */
async function amend(parts: ActParts, works: readonly Work[]): Promise<LineProblem | null> {
  const [work] = works
  const dossier = work && parts.outbox.outgoing(work.dossierId)
  if (!dossier) return null
  const sent = await sendFiles(parts, parts.outbox.filesLeft(work.dossierId))
  if (!sent.ok) return settleFiles(parts, 'amend', work, dossier.operationId, sent)
  const remoteOf = new Map(sent.value.map(({ fileId, remote }) => [fileId, remote]))
  const files = dossier.files.map((file) => ({ ...file, remote: file.remote ?? remoteOf.get(file.fileId) ?? null }))
  const amended = await parts.province.amend({ ...dossier, files })
  return settleFiles(parts, 'amend', work, dossier.operationId, amended.ok ? sent : amended)
}

async function create(parts: ActParts, works: readonly Work[]): Promise<LineProblem | null> {
  const { outbox, province } = parts
  const ready = works.flatMap((work) => {
    const dossier = outbox.outgoing(work.dossierId)
    // A paper that was added meanwhile goes before the record that names it.
    const whole = !province.limits.files || dossier?.files.every(({ remote }) => remote !== null)
    return dossier && whole ? [{ work: { ...work, sending: beforeAct(work.sending, 'create') }, dossier }] : []
  })
  if (ready.length === 0) return null
  outbox.begin(
    ready.map(({ work }) => work),
    ready.map(({ dossier }) => dossier.operationId)
  )
  const answer = await province.create(ready.map(({ dossier }) => dossier))
  const settlements = ready.map(({ work, dossier }, i) => {
    if (!answer.ok) return settlement(parts, 'create', work, fateOf(answer.problem))
    const outcome = present(answer.value[i], 'outcome of a dossier')
    return outcome.ok
      ? settlement(parts, 'create', work, there(outcome.value), {
          recorded: [dossier.operationId],
          code: outcome.value.code
        })
      : settlement(parts, 'create', work, { ...outcome.problem, operationId: dossier.operationId })
  })
  await settleAll(parts, settlements)
  return lineProblemOf(answer)
}

async function follow(parts: ActParts, works: readonly Work[]): Promise<LineProblem | null> {
  const { outbox, province } = parts
  const { limits } = province
  let room = limits.steps
  const batches = works.flatMap((work) => {
    const steps = room > 0 ? outbox.steps(work.dossierId, room) : []
    room -= steps.length
    return steps.length > 0 ? [{ work, steps }] : []
  })
  const all = batches.flatMap(({ steps }) => steps)
  if (all.length === 0) return null
  outbox.begin(
    [],
    all.map(({ operationId }) => operationId)
  )
  const answer = await province.follow(all)
  let at = 0
  const settlements = batches.map(({ work, steps }) => {
    if (!answer.ok) return settlement(parts, 'follow', work, fateOf(answer.problem))
    const outcomes = answer.value.slice(at, (at += steps.length))
    const bad = outcomes.findIndex((outcome) => !outcome.ok)
    const acknowledged = steps.slice(0, bad < 0 ? steps.length : bad).map(({ operationId }) => operationId)
    const refused = outcomes[bad]
    if (refused === undefined || refused.ok)
      return settlement(parts, 'follow', work, { kind: 'done' }, { acknowledged })
    const operationId = present(steps[bad], 'refused step').operationId
    return settlement(parts, 'follow', work, { ...refused.problem, operationId }, { acknowledged })
  })
  await settleAll(parts, settlements)
  return lineProblemOf(answer)
}
