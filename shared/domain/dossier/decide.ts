import { fail, ok, type Result } from '../../lib/result.ts'
import { cleanText } from '../../lib/text.ts'
import type { Command, CommandKind, CommandOf } from './commands.ts'
import { statusWith, type FoldProblem } from './dossier.ts'
import type { EventBody, EventKind } from './event.ts'
import type { Dossier } from './folded.ts'
import { checkCorrection, type CorrectionProblem } from './rules/correction.ts'
import { collect, type CollectProblem } from './rules/collecting.ts'
import { dueAfterPayment, restartedDue } from './rules/due-values.ts'
import type { Ground } from './rules/ground.ts'
import { handOverCountsFrom, paperFollowsBy } from './rules/hand-over.ts'
import { mayFinish, reappoint, type FinishProblem, type ReappointProblem } from './rules/lateness.ts'
import { namedPapers, originalsToGiveBack, originalsToHold, type PaperProblem } from './rules/papers.ts'
import { askSupplement, checkBrought, type SupplementProblem } from './rules/supplement.ts'

/** Why a command may not be carried out: the table does not allow it, a field is not as it must be, or a rule forbids it. */
export type DecideProblem =
  | FoldProblem
  | SupplementProblem
  | ReappointProblem
  | CollectProblem
  | PaperProblem
  | FinishProblem
  | CorrectionProblem
  | { readonly kind: 'same-desk' }
  | { readonly kind: 'limit-unknown' }

type Decided = Result<EventBody, DecideProblem>
type Decision<K extends CommandKind> = (dossier: Dossier, command: CommandOf<K>, ground: Ground) => Decided

/** The event that each command becomes: what the table is asked about. */
const EVENT_OF = {
  refuse: 'refused',
  askSupplement: 'supplementAsked',
  receiveSupplement: 'supplementReceived',
  handOver: 'handedOver',
  askPayment: 'paymentAsked',
  recordPayment: 'paid',
  withdraw: 'withdrawn',
  stop: 'stopped',
  finish: 'finished',
  returnResult: 'returned',
  reappoint: 'reappointed',
  void: 'voided',
  reportIncident: 'incident',
  holdOriginals: 'originalsHeld',
  giveBackOriginals: 'originalsGivenBack',
  allowOnce: 'overridden',
  correct: 'corrected'
} as const satisfies Record<CommandKind, EventKind>

/** Most đồng that may be asked for at once: a mistyped zero is likelier than more. */
const MOST_VND = 10_000_000_000

const DECISIONS: { readonly [K in CommandKind]: Decision<K> } = {
  refuse: (_, { reason }) => ok({ kind: 'refused', reason }),
  askSupplement,
  receiveSupplement(dossier, { papers }, ground) {
    const brought = checkBrought(dossier, papers)
    if (!brought.ok) return brought
    const due = restartedDue(dossier, ground)
    return due ? ok({ kind: 'supplementReceived', due, papers: brought.value }) : fail({ kind: 'limit-unknown' })
  },
  handOver(dossier, { to, receiver }, ground) {
    if (to === dossier.desk) return fail({ kind: 'same-desk' })
    const countsFrom = handOverCountsFrom(ground)
    const paperBy = paperFollowsBy(dossier, countsFrom, ground)
    const from = dossier.desk === null ? {} : { from: dossier.desk }
    return ok({ kind: 'handedOver', to, ...from, ...(receiver === '' ? {} : { receiver }), countsFrom, paperBy })
  },
  askPayment(_, { amountVnd, reason }) {
    if (amountVnd < 1 || amountVnd > MOST_VND) return fail({ kind: 'field-wrong', field: 'amountVnd' })
    return ok({ kind: 'paymentAsked', amountVnd, reason })
  },
  recordPayment(dossier, { receiptNumber }, ground) {
    const due = dueAfterPayment(dossier, ground)
    return ok({ kind: 'paid', receiptNumber, ...(due ? { due } : {}) })
  },
  withdraw: (_, { reason }) => ok({ kind: 'withdrawn', reason }),
  stop: (_, { reason, askedBy }) => ok({ kind: 'stopped', reason, askedBy }),
  finish(dossier, { outcome, reason }, ground) {
    if (outcome === 'refused' && reason === '') return fail({ kind: 'field-wrong', field: 'reason' })
    const may = mayFinish(dossier, ground)
    return may.ok ? ok({ kind: 'finished', outcome, ...(reason === '' ? {} : { reason }) }) : may
  },
  returnResult: collect,
  reappoint,
  void: (_, { reason }) => ok({ kind: 'voided', reason }),
  reportIncident(dossier, { what, componentIds, reason, remedy }) {
    const papers = namedPapers(dossier, componentIds)
    return papers.ok ? ok({ kind: 'incident', what, papers: papers.value, reason, remedy }) : papers
  },
  holdOriginals(dossier, { componentIds }) {
    const papers = originalsToHold(dossier, componentIds)
    return papers.ok ? ok({ kind: 'originalsHeld', papers: papers.value }) : papers
  },
  giveBackOriginals(dossier, { componentIds, to }) {
    const papers = originalsToGiveBack(dossier, componentIds)
    return papers.ok ? ok({ kind: 'originalsGivenBack', papers: papers.value, to }) : papers
  },
  allowOnce: (_, { rule, head, reason }) => ok({ kind: 'overridden', rule, head, reason }),
  correct: checkCorrection
}

/** Texts that may stay empty; every other one must say something. */
const MAY_BE_EMPTY: Partial<Record<CommandKind, readonly string[]>> = {
  handOver: ['receiver'],
  finish: ['reason'],
  returnResult: ['authorisation', 'postman'],
  correct: ['note']
}

/** What a command becomes under the table and the rules: one event, or why not. The first obstacle of all is the table. */
export function decide(dossier: Dossier, command: Command, ground: Ground): Decided {
  const event = EVENT_OF[command.kind]
  if (statusWith(dossier, event) === undefined) return fail({ kind: 'not-allowed', status: dossier.status, event })
  const cleaned = cleanCommand(command)
  const empty = Object.entries(cleaned).find(
    ([field, value]) => value === '' && MAY_BE_EMPTY[command.kind]?.includes(field) !== true
  )
  if (empty) return fail({ kind: 'field-wrong', field: empty[0] })
  return run(command.kind, dossier, cleaned, ground)
}

/** The commands that the table allows now, in the order in which a dossier usually meets them. */
export function possibleCommands(dossier: Dossier): CommandKind[] {
  return COMMAND_KINDS.filter((kind) => {
    if (kind === 'giveBackOriginals' && dossier.originals.length === 0) return false
    return statusWith(dossier, EVENT_OF[kind]) !== undefined
  })
}

const COMMAND_KINDS = Object.keys(EVENT_OF) as CommandKind[]

function run<K extends CommandKind>(kind: K, dossier: Dossier, command: CommandOf<K>, ground: Ground): Decided {
  const decision: Decision<K> = DECISIONS[kind]
  return decision(dossier, command, ground)
}

/** The command with every text of its own as it is kept. */
function cleanCommand(command: Command): Command {
  return Object.fromEntries(
    Object.entries(command).map(([key, value]) => [
      key,
      typeof value === 'string' ? cleanText(value) : (value as unknown)
    ])
  ) as Command
}
