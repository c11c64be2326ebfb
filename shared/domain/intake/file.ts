import { fail, ok, type Result } from '../../lib/result.ts'
import { applyEvent } from '../dossier/dossier.ts'
import { decide, type DecideProblem } from '../dossier/decide.ts'
import type { BodyOf } from '../dossier/event.ts'
import type { Dossier } from '../dossier/folded.ts'
import type { Ground } from '../dossier/rules/ground.ts'
import type { Waiver } from '../dossier/rules/supplement.ts'
import { present } from '../../lib/invariant.ts'
import { type AcceptanceGround, type AcceptanceNumber, checkFiling, type FilingProblem, frozenOf } from './accept.ts'
import type { Intake, PaperEntry } from './intake.ts'

/** What is done with an intake that is not accepted now. */
export type FilingDecision =
  /** Nobody has looked yet: what the post brought. */
  | { readonly kind: 'leave' }
  | {
      readonly kind: 'askSupplement'
      readonly componentIds: readonly string[]
      readonly reason: string
      readonly waivers: readonly Waiver[]
    }
  | { readonly kind: 'turnAway'; readonly reason: string }

/** The code that a filed dossier keeps for ever. */
type FiledNumber = Pick<AcceptanceNumber, 'code' | 'codeKind'>

/** Events of a dossier that is filed and not accepted, once its code is known. */
export type Filing =
  | {
      readonly kind: 'filed'
      readonly file: (number: FiledNumber) => {
        readonly filed: BodyOf<'filed'>
        readonly dossier: Dossier
        readonly asked: BodyOf<'supplementAsked'> | null
      }
    }
  | { readonly kind: 'turnedAway'; readonly turnAway: (code: string) => BodyOf<'turnedAway'> }

/**
 * Decides what becomes of an intake that is not accepted: it lies here (mới đăng ký), one supplement is asked for in writing, or
 * it is refused in writing (NĐ 118/2025: từ chối phải bằng văn bản, nêu rõ lý do).
 */
export function prepareFiling(
  typed: Intake,
  decision: FilingDecision,
  ground: AcceptanceGround,
  rules: Ground
): Result<Filing, FilingProblem | DecideProblem> {
  const checked = checkFiling(typed, ground)
  if (!checked.ok) return checked
  const { channel } = checked.value
  const frozen = frozenOf(checked.value, ground)
  if (decision.kind === 'turnAway') {
    const reason = decision.reason.trim()
    if (reason === '') return fail({ kind: 'field-wrong', field: 'reason' })
    return ok({
      kind: 'turnedAway',
      turnAway: (code) => ({ ...frozen, kind: 'turnedAway', code, channel, reason, formVersion: '' })
    })
  }
  const file = (number: FiledNumber) => {
    const filed = { ...frozen, kind: 'filed', ...number, channel } as const
    const begun = applyEvent(undefined, { eventId: '', dossierId: '', at: rules.at, body: filed })
    return { filed, dossier: present(begun.ok ? begun.value : undefined, 'filed dossier') }
  }
  if (decision.kind === 'leave') return ok({ kind: 'filed', file: (number) => ({ ...file(number), asked: null }) })
  // Whatever its code will be: the rules do not ask for it.
  const asked = decide(file({ code: '', codeKind: 'official' }).dossier, { ...decision, ...copied(decision) }, rules)
  if (!asked.ok) return asked
  const { value } = asked
  return value.kind === 'supplementAsked'
    ? ok({ kind: 'filed', file: (number) => ({ ...file(number), asked: value }) })
    : fail({ kind: 'nothing-chosen' })
}

const copied = ({ componentIds, waivers }: Extract<FilingDecision, { kind: 'askSupplement' }>) => ({
  componentIds: [...componentIds],
  waivers: [...waivers]
})

/** Names of papers of which less lies here now than when the dossier was filed: what was taken in is not silently dropped. */
export function droppedPapers({ papers, frozen }: Dossier, now: readonly PaperEntry[]): string[] {
  return papers
    .filter((before) => {
      const after = now.find(({ componentId }) => componentId === before.componentId)
      return KINDS.some((kind) => before[kind] > (after?.[kind] ?? 0))
    })
    .map(({ componentId }) => frozen.procedure.components.find(({ id }) => id === componentId)?.name ?? componentId)
}

const KINDS = ['originals', 'certifiedCopies', 'copies', 'electronic'] as const
