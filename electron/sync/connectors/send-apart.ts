import type { FieldReason, Refusal, SendProblem } from '../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { Exists, Said } from './said.ts'

/** What of the items an array call was refused for: `[3].NguoiXuLy`, or `data[3].NguoiXuLy`. */
const INDEXED = /^(?:data)?\[(\d+)\]\.?/

const AFTER_REFUSED: Refusal = {
  kind: 'refused',
  reasons: [{ field: '', reason: 'việc trước đó của cùng hồ sơ bị từ chối' }]
}

/** What became of one item. */
export type Apart = Result<null, Refusal | Exists>

interface ApartOptions<T> {
  readonly dossierOf: (item: T) => string
  /** Items in one call. */
  readonly most: number
  readonly send: (items: readonly T[]) => Promise<Said<unknown>>
}

/**
 * Sends items in calls that the province takes whole or not at all. When it is refused, the bad ones are taken out by
 * the places that its reasons name, else found by halving, so that a refusal of one never touches the others; what follows
 * a refused one in the same dossier is not sent. Gives one outcome per item, in order.
 */
export async function sendApart<T>(
  items: readonly T[],
  { dossierOf, most, send }: ApartOptions<T>
): Promise<Result<readonly Apart[], SendProblem>> {
  const placeOf = new Map(items.map((item, place) => [item, place]))
  const outcomes = new Map<T, Apart>()
  /** The place of the first refused item of a dossier. */
  const refusedAt = new Map<string, number>()

  const refuse = (item: T, refusal: Refusal | Exists) => {
    const dossier = dossierOf(item)
    outcomes.set(item, fail(refusal))
    refusedAt.set(dossier, Math.min(refusedAt.get(dossier) ?? Infinity, placeOf.get(item) ?? 0))
  }
  const follows = (item: T) => (refusedAt.get(dossierOf(item)) ?? Infinity) < (placeOf.get(item) ?? 0)
  const go = async (batch: readonly T[]): Promise<SendProblem | undefined> => {
    const open = batch.filter((item) => !follows(item))
    const [first] = open
    if (first === undefined) return undefined
    const answer = await send(open)
    if (answer.ok) {
      for (const item of open) outcomes.set(item, ok(null))
      return undefined
    }
    const { problem } = answer
    if (problem.kind !== 'refused' && problem.kind !== 'exists') return problem
    const { kind, reasons } = problem
    if (open.length === 1) {
      refuse(first, { kind, reasons: reasons.map(withoutPlace) })
      return undefined
    }
    const named = Map.groupBy(reasons, ({ field }) => open[Number(INDEXED.exec(field)?.[1] ?? NaN)])
    named.delete(undefined)
    if (named.size === 0) {
      const half = Math.ceil(open.length / 2)
      return (await go(open.slice(0, half))) ?? (await go(open.slice(half)))
    }
    for (const [item, own] of named) if (item !== undefined) refuse(item, { kind, reasons: own.map(withoutPlace) })
    return go(open.filter((item) => !named.has(item)))
  }

  let problem: SendProblem | undefined
  for (let from = 0; from < items.length && !problem; from += most) problem = await go(items.slice(from, from + most))
  // A part that the province has must be asked for before anything is sent again, however it answered to the rest.
  const somethingApplied = [...outcomes.values()].some((outcome) => outcome.ok)
  if (problem) return fail(somethingApplied ? { kind: 'unreachable' } : problem)
  return ok(items.map((item) => outcomes.get(item) ?? fail(AFTER_REFUSED)))
}

const withoutPlace = ({ field, reason }: FieldReason): FieldReason => ({ field: field.replace(INDEXED, ''), reason })
