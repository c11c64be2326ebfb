import type { PaperEntry } from '../intake/intake.ts'
import type { NamedPaper } from './acts.ts'
import type { BodyOf, Correctable, EventBody, EventKind } from './event.ts'
import type { Dossier } from './folded.ts'
import type { Frozen } from './opening.ts'

type Effect<K extends EventKind> = (before: Dossier, body: BodyOf<K>, at: number) => Partial<Dossier>
type Open = BodyOf<'accepted' | 'filed' | 'turnedAway'>

/** What each event changes of a dossier besides its status. */
const EFFECTS: { readonly [K in EventKind]: Effect<K> } = {
  accepted: (before, body, at) => ({
    ...frozenBy(body),
    ...promised(body.due),
    accepted: body,
    code: body.code,
    supplement: over(before.supplement, at)
  }),
  filed: (_, body) => frozenBy(body),
  turnedAway: (_, body) => frozenBy(body),
  printed: ({ prints }) => ({ prints: prints + 1 }),
  refused: () => ({}),
  supplementAsked: ({ supplement, overrides }, { componentIds }, at) => ({
    supplement: { ...supplement, times: supplement.times + 1, waitingFor: componentIds, since: at },
    overrides: supplement.times === 0 ? overrides : used(overrides, 'supplement-once')
  }),
  supplementReceived: ({ supplement, papers }, { due, papers: brought = [] }, at) => ({
    ...promised(due),
    supplement: over(supplement, at),
    papers: added(papers, brought)
  }),
  handedOver: (_, { to }) => ({ desk: to }),
  paymentAsked: ({ money }, { amountVnd }, at) => ({
    money: { ...money, askedVnd: money.askedVnd + amountVnd, since: at }
  }),
  paid: (before, { receiptNumber, due }) => ({
    ...promised(due ?? before),
    money: { ...before.money, since: null, receipts: [...before.money.receipts, receiptNumber] }
  }),
  certified: ({ money }, { entries, receiptNumber }) => ({
    money: {
      ...money,
      askedVnd: entries.reduce((sum, { feeVnd }) => sum + feeVnd, money.askedVnd),
      receipts: receiptNumber === undefined ? money.receipts : [...money.receipts, receiptNumber]
    }
  }),
  withdrawn: ended,
  stopped: ended,
  finished: (_, { outcome }, at) => ({ finished: { at, outcome } }),
  returned: (_, { receivedBy, way, proof = null }, at) => ({ delivered: { at, to: receivedBy, way, proof } }),
  reappointed: ({ reappointments, overrides }, { due }) => ({
    ...promised(due),
    reappointments: reappointments + 1,
    overrides: reappointments === 0 ? overrides : used(overrides, 'reappoint-once')
  }),
  voided: (before, { reason }, at) => ({ ...ended(before, undefined, at), voided: reason }),
  incident: ({ incidents }, { papers }) => ({ incidents: [...incidents, ...papers] }),
  originalsHeld: ({ originals }, { papers }) => ({ originals: [...without(originals, papers), ...papers] }),
  originalsGivenBack: ({ originals }, { papers }) => ({ originals: without(originals, papers) }),
  overridden: ({ overrides }, { rule }) => ({ overrides: [...overrides, rule] }),
  corrected: (_, body) => ({ facts: factsOf(body) }),
  paperAttached: ({ digitised }, { componentId }) => ({
    digitised: digitised.includes(componentId) ? digitised : [...digitised, componentId]
  }),
  codeGiven: (_, { code }) => ({ officialCode: code }),
  provinceReported: () => ({})
}

/** What `body`, happening at `at` (epoch ms), changes of a dossier besides its status. */
export function effectOf(before: Dossier, body: EventBody, at: number): Partial<Dossier> {
  return run(body.kind, before, body, at)
}

function run<K extends EventKind>(kind: K, before: Dossier, body: BodyOf<K>, at: number): Partial<Dossier> {
  const effect: Effect<K> = EFFECTS[kind]
  return effect(before, body, at)
}

const promised = ({ dueDate, dueTime }: Pick<Dossier, 'dueDate' | 'dueTime'>) => ({ dueDate, dueTime })

const factsOf = ({ applicant, authoriser, delivery, note }: Correctable): Correctable => ({
  applicant,
  authoriser,
  delivery,
  note
})

function frozenBy(body: Open): Pick<Dossier, 'frozen' | 'facts' | 'papers'> {
  const { procedure, unit, applicant, authoriser, papers, sets, delivery, note, receivedAt } = body
  const frozen: Frozen = { procedure, unit, applicant, authoriser, papers, sets, delivery, note, receivedAt }
  return { frozen, facts: factsOf(body), papers }
}

/** The wait for a supplement has ended at `at`. */
function over(supplement: Dossier['supplement'], at: number): Dossier['supplement'] {
  if (supplement.since === null) return supplement
  const waitedMs = supplement.waitedMs + Math.max(0, at - supplement.since)
  return { ...supplement, waitingFor: [], since: null, waitedMs }
}

/** Nothing is waited for any more. */
function ended({ supplement, money }: Dossier, _: unknown, at: number) {
  return { supplement: over(supplement, at), money: { ...money, since: null } }
}

const without = (papers: readonly NamedPaper[], gone: readonly NamedPaper[]) =>
  papers.filter(({ componentId }) => !gone.some((each) => each.componentId === componentId))

/** One override is used up. */
function used(overrides: Dossier['overrides'], rule: Dossier['overrides'][number]): Dossier['overrides'] {
  const at = overrides.indexOf(rule)
  return at < 0 ? overrides : overrides.toSpliced(at, 1)
}

/** What lies here, with what was brought on top of it. */
function added(here: readonly PaperEntry[], brought: readonly PaperEntry[]): PaperEntry[] {
  const sum = here.map((entry) => {
    const more = brought.find(({ componentId }) => componentId === entry.componentId)
    return more ? together(entry, more) : entry
  })
  return [...sum, ...brought.filter(({ componentId }) => !here.some((entry) => entry.componentId === componentId))]
}

const together = (a: PaperEntry, b: PaperEntry): PaperEntry => ({
  componentId: a.componentId,
  applies: a.applies || b.applies,
  originals: a.originals + b.originals,
  certifiedCopies: a.certifiedCopies + b.certifiedCopies,
  copies: a.copies + b.copies,
  electronic: a.electronic + b.electronic,
  presented: a.presented || b.presented,
  replacedByDatabase: a.replacedByDatabase || b.replacedByDatabase
})
