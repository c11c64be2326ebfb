import { present } from '../../lib/invariant.ts'
import { localDateTime } from '../../lib/plain-date.ts'
import { asCorrected, foldDossier, type Happening } from '../dossier/dossier.ts'
import type { BodyOf, DossierEvent } from '../dossier/event.ts'
import type { Dossier } from '../dossier/folded.ts'
import type { Sheet } from '../dossier/sheet.ts'
import type { HandOver } from './control/control-facts.ts'
import type { PrintDocument } from './document.ts'
import type { FormHead } from './form-facts.ts'
import { layOut } from './lay-out.ts'
import { type FormFacts, layOutForm } from './lay-out-form.ts'
import { receiptFacts } from './receipt/receipt-facts.ts'
import { momentInWords, paperNumber } from './words.ts'

/** One print of the paper of one event. */
export interface PrintOfEvent {
  readonly eventId: string
  readonly form: string
  readonly reprint: number
  readonly copies: number
}

type Event = Happening & Pick<DossierEvent, 'actor'>

/** The pages of a paper, from the history up to its event and nothing after it; only the official code comes later. */
export function documentOf(history: readonly Event[], print: PrintOfEvent): PrintDocument {
  const at = history.findIndex(({ eventId }) => eventId === print.eventId)
  const event = present(history[at], 'event of a print')
  const then = foldOf(history.slice(0, at + 1))
  const officialCode = foldOf(history).officialCode
  if (print.form.startsWith('receipt/')) {
    const slip = present(then.accepted, 'acceptance of a printed slip')
    const { dueDate, dueTime, papers, facts } = then
    const due = { ...slip.due, dueDate, dueTime }
    // Of what was corrected since the acceptance the slip of the correction tells, and every one after it.
    const shown = { ...asCorrected(slip, facts), papers: [...papers], due }
    const replaces = slipsBefore(history.slice(0, at))
    return layOut(receiptFacts(shown, { ...print, officialCode, replaces }))
  }
  return layOutForm(factsOf(event, then, history.slice(0, at + 1), print))
}

/** How many slips of the dossier left the printer before: each new one takes the place of the last. */
function slipsBefore(history: readonly Event[]): number {
  return history.filter(({ body }) => body.kind === 'printed' && body.form.startsWith('receipt/') && body.reprint === 0)
    .length
}

function factsOf({ body, actor, at }: Event, then: Dossier, history: readonly Event[], print: PrintOfEvent): FormFacts {
  const sheet = 'sheet' in body ? body.sheet : undefined
  const head = headOf(then, sheet, print, localDateTime(at))
  const procedure = `${then.frozen.procedure.name} (${then.frozen.procedure.code})`
  const unit = then.frozen.unit.headerLines.at(-1) ?? ''
  const applicant = sheet?.person ?? then.facts.authoriser ?? then.facts.applicant
  const common = { ...head, unit, applicant, procedure }
  switch (body.kind) {
    case 'refused':
    case 'turnedAway':
      return { ...common, kind: 'refusal', reason: body.reason }
    case 'supplementAsked': {
      const items = supplementItems(body)
      const { name: contact, phone: contactPhone } = body.contact ?? { name: actor.clerkName, phone: '' }
      return { ...common, kind: 'supplement', items, reason: body.reason, contact, contactPhone }
    }
    case 'reappointed': {
      const before = present(sheet?.due, 'promise before an apology')
      const days = { receivedDay: then.frozen.receivedAt.slice(0, 10), dueDay: before.dueDate, dueTime: before.dueTime }
      const late = { office: unit, field: then.frozen.procedure.field, newDay: body.due.dueDate }
      return { ...common, kind: 'apology', ...days, ...late, reason: body.reason, signer: sheet?.signer ?? null }
    }
    case 'withdrawn':
    case 'stopped':
      return { ...common, kind: 'stop-notice', ...stopFacts(body, then), askedAt: head.issuedAt }
    case 'handedOver': {
      const dates = { receivedDay: then.frozen.receivedAt.slice(0, 10), dueDay: then.dueDate, dueTime: then.dueTime }
      return { ...head, kind: 'control', office: body.to, partners: '', ...dates, handOvers: handOversOf(history) }
    }
    case 'returned': {
      // Who did not ask for the post when filing gets it at home.
      const address = then.facts.delivery.address || applicant.address
      const documents = [`Kết quả giải quyết: ${procedure}`]
      const sent = { documents, postman: body.postman ?? '', handedAt: head.issuedAt }
      return { ...common, applicant: { ...applicant, address }, kind: 'posting-slip', ...sent }
    }
    default:
      throw new Error(`${body.kind} has no paper`)
  }
}

function headOf(then: Dossier, sheet: Sheet | undefined, print: PrintOfEvent, issuedAt: string): FormHead {
  const unit = sheet?.unit ?? then.frozen.unit
  const turnedAway = then.status === 3 && then.accepted === null && sheet === undefined
  return {
    ...{ form: print.form, reprint: print.reprint, copies: print.copies, preview: false, sample: false },
    headerLines: unit.headerLines,
    place: unit.place,
    issuedAt: sheet?.madeAt ?? issuedAt,
    number: turnedAway ? numberOfRefusal(then.code) : paperNumber(sheet?.number ?? 0),
    code: turnedAway ? '' : (sheet?.code ?? then.code)
  }
}

/** The serial of 'TC-Q1-2026-3'. */
const numberOfRefusal = (code: string) => paperNumber(Number(code.split('-').at(-1)))

function supplementItems({ items = [], waivers = [] }: BodyOf<'supplementAsked'>): string[] {
  return items.map(({ componentId, name }) => {
    const waiver = waivers.find((each) => each.componentId === componentId)
    return waiver ? `${name} (${waiver.database}: ${waiver.reason})` : name
  })
}

function stopFacts(body: BodyOf<'withdrawn' | 'stopped'>, then: Dossier) {
  const byCitizen = body.kind === 'withdrawn' || body.askedBy === 'citizen'
  const { askedVnd, receipts } = then.money
  const paid = receipts.length > 0 ? `đã thu, biên lai số ${receipts.join(', ')}` : 'chưa thu'
  return {
    receivedAt: then.frozen.receivedAt,
    askedBy: byCitizen ? then.facts.applicant.name : (then.frozen.unit.headerLines.at(-1) ?? ''),
    stage: then.desk === null ? 'Tại Bộ phận Tiếp nhận và Trả kết quả' : `Đang giải quyết tại ${then.desk}`,
    reason: body.reason,
    settlement: askedVnd === 0 ? 'không có' : paid,
    returned: then.originals.map(({ name }) => `${name} (bản chính)`),
    signer: body.sheet?.signer ?? null
  }
}

function handOversOf(history: readonly Event[]): HandOver[] {
  return history.flatMap(({ body, at }): HandOver[] => {
    if (body.kind !== 'handedOver') return []
    const { from = 'Bộ phận Tiếp nhận và Trả kết quả', to, receiver, countsFrom } = body
    const moment = localDateTime(at)
    const later = countsFrom !== undefined && countsFrom !== moment
    const note = later ? `Tính từ ${momentInWords(countsFrom.slice(0, 10), countsFrom.slice(11, 16))}` : ''
    return [{ from, to: receiver === undefined ? to : `${to} (${receiver})`, at: moment, outcome: null, note }]
  })
}

function foldOf(history: readonly Event[]): Dossier {
  const folded = foldDossier(history)
  return present(folded.ok ? folded.value : undefined, 'history of a print')
}
