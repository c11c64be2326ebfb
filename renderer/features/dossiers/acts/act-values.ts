import { oneClickEntry } from '../../../../shared/domain/checklist/checklist.ts'
import type { Command, CommandKind, CommandOf } from '../../../../shared/domain/dossier/commands.ts'
import type { Dossier } from '../../../../shared/domain/dossier/folded.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import { parseTypedDate } from '../../../../shared/lib/plain-date.ts'
import { ACT } from '../../../words/acts.ts'

/** What stands in the fields of an act, as typed; each act uses its own part of them. */
export interface ActValues {
  readonly reason: string
  /** Ids of papers that are ticked. */
  readonly papers: readonly string[]
  /** By paper: why it is asked for although a database holds it. */
  readonly waivers: Readonly<Record<string, string>>
  readonly to: string
  readonly receiver: string
  readonly amountVnd: string
  readonly receiptNumber: string
  readonly askedBy: 'citizen' | 'office'
  readonly outcome: 'granted' | 'refused'
  readonly receivedBy: string
  readonly way: 'counter' | 'post' | 'online'
  readonly proof: 'slip' | 'lost-slip'
  readonly idNumber: string
  readonly facts: string
  readonly authorisation: string
  readonly postman: string
  readonly dueDate: string
  readonly what: 'lost' | 'damaged'
  readonly remedy: string
  readonly returnTo: string
  readonly rule: 'supplement-once' | 'reappoint-once'
  readonly head: string
  readonly formula: string
  readonly post: string
  readonly signerName: string
}
export type ActField = keyof ActValues

/** Acts that the one form serves; a correction has a form of its own. */
export type PlainAct = Exclude<CommandKind, 'correct'>

const SIGNER = ['formula', 'post', 'signerName'] as const satisfies readonly ActField[]

/** The fields of each act in the order of the conversation. */
export const FIELDS: Readonly<Record<PlainAct, readonly ActField[]>> = {
  refuse: ['reason'],
  askSupplement: ['papers', 'reason'],
  receiveSupplement: ['papers'],
  handOver: ['to', 'receiver'],
  askPayment: ['amountVnd', 'reason'],
  recordPayment: ['receiptNumber'],
  finish: ['outcome', 'reason'],
  returnResult: ['way', 'receivedBy', 'postman', 'proof', 'idNumber', 'facts', 'authorisation'],
  reappoint: ['dueDate', 'reason', ...SIGNER],
  holdOriginals: ['papers'],
  giveBackOriginals: ['papers', 'returnTo'],
  withdraw: ['reason'],
  stop: ['askedBy', 'reason', ...SIGNER],
  reportIncident: ['what', 'papers', 'reason', 'remedy'],
  allowOnce: ['rule', 'head', 'reason'],
  void: ['reason']
}

/** Fields of an act that mean something beside what stands in the others. */
export function shownFields(kind: PlainAct, { way, proof, outcome }: Pick<ActValues, 'way' | 'proof' | 'outcome'>) {
  return FIELDS[kind].filter((field) => {
    if (kind === 'finish' && field === 'reason') return outcome === 'refused'
    if (kind !== 'returnResult') return true
    if (field === 'postman') return way === 'post'
    if (field === 'proof') return way === 'counter'
    if (field === 'idNumber' || field === 'facts') return way === 'counter' && proof === 'lost-slip'
    return field !== 'authorisation' || way === 'counter'
  })
}

/** Fields that may stay empty. */
export const OPTIONAL: readonly ActField[] = ['receiver', 'authorisation', ...SIGNER]

/** What stands in the fields when an act is opened. */
export function startValues(kind: PlainAct, dossier: Dossier): ActValues {
  const { facts, supplement, originals } = dossier
  const owner = (facts.authoriser ?? facts.applicant).name
  const papers =
    kind === 'receiveSupplement'
      ? supplement.waitingFor
      : kind === 'giveBackOriginals'
        ? originals.map(({ componentId }) => componentId)
        : []
  const online = facts.delivery.way === 'online'
  return {
    ...EMPTY,
    papers,
    receivedBy: facts.delivery.way === 'post' ? owner : facts.applicant.name,
    returnTo: owner,
    way: online ? 'online' : facts.delivery.way,
    rule: dossier.supplement.times > 0 ? 'supplement-once' : 'reappoint-once'
  }
}

const EMPTY: ActValues = {
  ...{
    reason: '',
    papers: [],
    waivers: {},
    to: '',
    receiver: '',
    amountVnd: '',
    receiptNumber: '',
    askedBy: 'citizen'
  },
  ...{
    outcome: 'granted',
    receivedBy: '',
    way: 'counter',
    proof: 'slip',
    idNumber: '',
    facts: '',
    authorisation: '',
    postman: ''
  },
  ...{ dueDate: '', what: 'damaged', remedy: '', returnTo: '', rule: 'supplement-once', head: '' },
  ...{ formula: '', post: '', signerName: '' }
}

/** A field that cannot be understood as typed, and what is wrong with it. */
export interface WrongField {
  readonly kind: 'wrong'
  readonly field: ActField
  readonly message: string
}

const wrong = (field: ActField, message: string) => fail<WrongField>({ kind: 'wrong', field, message })

/** The command that the fields make. What the rules say of it main decides. */
export function commandOf(kind: PlainAct, values: ActValues, dossier: Dossier): Result<Command, WrongField> {
  const empty = shownFields(kind, values).find((field) => {
    const value = values[field]
    return !OPTIONAL.includes(field) && typeof value === 'string' && value.trim() === ''
  })
  if (empty) return wrong(empty, ACT.wrong.empty)
  const { reason, papers: componentIds } = values
  const ids = [...componentIds]
  switch (kind) {
    case 'refuse':
    case 'withdraw':
    case 'void':
      return ok({ kind, reason })
    case 'askSupplement': {
      const waivers = ids.flatMap((componentId) => {
        const waiver = values.waivers[componentId] ?? ''
        return waiver.trim() === '' ? [] : [{ componentId, reason: waiver }]
      })
      return ok({ kind, componentIds: ids, reason, waivers })
    }
    case 'receiveSupplement':
      return ok({ kind, papers: broughtPapers(dossier, ids) })
    case 'handOver':
      return ok({ kind, to: values.to, receiver: values.receiver })
    case 'askPayment': {
      const digits = values.amountVnd.replace(/[.\s]/g, '')
      return /^\d{1,11}$/.test(digits)
        ? ok({ kind, amountVnd: Number(digits), reason })
        : wrong('amountVnd', ACT.wrong.money)
    }
    case 'recordPayment':
      return ok({ kind, receiptNumber: values.receiptNumber })
    case 'finish':
      return ok({ kind, outcome: values.outcome, reason: values.outcome === 'refused' ? reason : '' })
    case 'returnResult':
      return ok(returnOf(values))
    case 'reappoint': {
      const dueDate = parseTypedDate(values.dueDate)
      return dueDate === undefined
        ? wrong('dueDate', ACT.wrong.date)
        : ok({ kind, dueDate, reason, signer: signerOf(values) })
    }
    case 'stop':
      return ok({ kind, reason, askedBy: values.askedBy, signer: signerOf(values) })
    case 'reportIncident':
      return ok({ kind, what: values.what, componentIds: ids, reason, remedy: values.remedy })
    case 'holdOriginals':
      return ok({ kind, componentIds: ids })
    case 'giveBackOriginals':
      return ok({ kind, componentIds: ids, to: values.returnTo })
    case 'allowOnce':
      return ok({ kind, rule: values.rule, head: values.head, reason })
  }
}

/** What a tick says: the paper is there in the published kind and number. */
function broughtPapers({ frozen }: Dossier, ids: readonly string[]) {
  return frozen.procedure.components.filter(({ id }) => ids.includes(id)).map(oneClickEntry)
}

function returnOf(values: ActValues): CommandOf<'returnResult'> {
  const { receivedBy, way, proof, idNumber, facts } = values
  const shown = proof === 'slip' ? ({ kind: 'slip' } as const) : ({ kind: 'lost-slip', idNumber, facts } as const)
  const authorisation = way === 'counter' ? values.authorisation : ''
  const postman = way === 'post' ? values.postman : ''
  return { kind: 'returnResult', receivedBy, way, proof: way === 'counter' ? shown : null, authorisation, postman }
}

function signerOf({ formula, post, signerName }: ActValues) {
  const name = signerName.trim()
  return name === '' && post.trim() === '' ? null : { formula, post: post.trim(), name }
}
