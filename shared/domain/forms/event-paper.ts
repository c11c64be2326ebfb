import type { Dossier } from '../dossier/folded.ts'
import type { EventBody } from '../dossier/event.ts'
import type { Sheet } from '../dossier/sheet.ts'
import type { Settings } from '../office/settings.ts'
import { formOnDay } from './form-in-force.ts'
import type { FormCode } from './form-layout.ts'

/** What every sheet freezes besides its number and its signer. */
type SheetGround = Pick<Sheet, 'form' | 'number' | 'signer' | 'madeAt' | 'unit'>

/**
 * The form that the law demands with an event (TT 03/2025/TT-VPCP Phụ lục I; posting slip: QĐ 45/2016/QĐ-TTg Điều 9), null where
 * it demands none. A promise that changes on other grounds is printed as a new slip: 'receipt'.
 */
function paperFor(body: EventBody, promised: boolean): FormCode | null {
  switch (body.kind) {
    case 'accepted':
      return 'receipt'
    case 'supplementReceived':
    case 'corrected':
      return promised ? 'receipt' : null
    case 'refused':
    case 'turnedAway':
      return 'refusal'
    case 'supplementAsked':
      return 'supplement'
    case 'handedOver':
      return promised ? 'control' : null
    case 'withdrawn':
    case 'stopped':
      return 'stop-notice'
    case 'reappointed':
      return 'apology'
    case 'returned':
      return body.way === 'post' ? 'posting-slip' : null
    default:
      return null
  }
}

/** The sheet of an event that happens to `dossier`: its form's facts, frozen. */
function sheetFor({ facts, frozen, code, dueDate, dueTime, officialCode }: Dossier, ground: SheetGround): Sheet {
  const { applicant, authoriser } = facts
  const { name, idNumber, address, phone, email } = authoriser ?? applicant
  return {
    ...ground,
    year: Number(ground.madeAt.slice(0, 4)),
    code: officialCode ?? code,
    person: { name, idNumber, address, phone, email },
    procedure: { code: frozen.procedure.code, name: frozen.procedure.name },
    receivedAt: frozen.receivedAt,
    due: dueDate === '' ? null : { dueDate, dueTime }
  }
}

/** An event with the paper that is printed of it; null = nothing is printed. */
export interface Deed {
  readonly body: EventBody
  readonly paper: { readonly form: string; readonly copies: number } | null
}

/** What a deed's paper needs to know of its day and its office. */
export interface PaperGround {
  /** Local date-time of the act. */
  readonly now: string
  readonly settings: Pick<Settings, 'unit' | 'printing'>
  readonly signer: Sheet['signer']
  /** Gives the next number of a form: asked at most once, and only for what is printed with one. */
  readonly number: (form: FormCode) => number
}

/**
 * An event of `dossier` (undefined: its first) with its paper in the version in force, or the one that the unit chose; the paper's
 * facts are frozen in the event.
 */
export function deedOf(
  body: EventBody,
  dossier: Dossier | undefined,
  { now, settings, signer, number }: PaperGround
): Deed {
  const accepted = dossier?.accepted ?? null
  const code = paperFor(body, accepted !== null)
  const { unit, printing } = settings
  const layout = code && formOnDay(code, now.slice(0, 10), printing.receiptForm)
  if (!layout) return { body, paper: null }
  if (code === 'receipt') {
    const form = body.kind === 'accepted' ? body.formVersion : (accepted?.formVersion ?? layout.id)
    return { body, paper: { form, copies: printing.copies } }
  }
  const paper = { form: layout.id, copies: STAYS_HERE.includes(code) ? 1 : printing.copies }
  if (body.kind === 'turnedAway') return { body: { ...body, formVersion: layout.id }, paper }
  if (!dossier) return { body, paper: null }
  const sheet = sheetFor(dossier, { form: layout.id, number: number(code), signer, madeAt: now, unit })
  return { body: withSheet(body, sheet), paper }
}

/** Papers that go with the dossier and not to the citizen: one copy. */
const STAYS_HERE: readonly FormCode[] = ['control']

/** The event with its sheet, where its kind has one. */
function withSheet(body: EventBody, sheet: Sheet): EventBody {
  switch (body.kind) {
    case 'refused':
    case 'supplementAsked':
    case 'handedOver':
    case 'withdrawn':
    case 'stopped':
    case 'reappointed':
    case 'returned':
      return { ...body, sheet }
    default:
      return body
  }
}
