import type { Cell } from '../document.ts'
import type { FormHead, FormWords } from '../form-facts.ts'
import { dateInWords, DOTS, momentInWords } from '../words.ts'

/** One hand-over of the dossier: who gave it to whom, when. '' and null stand for what is not known yet and is written by hand. */
export interface HandOver {
  readonly from: string
  readonly to: string
  /** Local date-time 'YYYY-MM-DDTHH:mm'. */
  readonly at: string | null
  /** Filled in by the receiving side. */
  readonly outcome: 'early' | 'on-time' | 'late' | null
  readonly note: string
}

/** What a Phiếu kiểm soát quá trình giải quyết hồ sơ says. */
export interface ControlFacts extends FormHead {
  readonly kind: 'control'
  readonly office: string
  readonly partners: string
  readonly receivedDay: string
  readonly dueDay: string
  readonly dueTime: string
  readonly handOvers: readonly HandOver[]
}

/** As many blocks as the form has, for the hand-overs to come (BM.05 prints four). */
const BLOCKS = 4
const OPEN: HandOver = { from: '', to: '', at: null, outcome: null, note: '' }
const OUTCOMES = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' } as const

function rowOf({ from, to, at, outcome, note }: HandOver): Cell[] {
  const filled = (text: string) => (text === '' ? DOTS : text)
  return [
    { text: `1. Giao: ${filled(from)}\n2. Nhận: ${filled(to)}` },
    { text: timeOf(at), align: 'center', signing: ['Người giao', 'Người nhận'] },
    { text: outcome === null ? '' : OUTCOMES[outcome], align: 'center' },
    { text: note }
  ]
}

function timeOf(at: string | null): string {
  if (at === null) return '… giờ … phút,\nngày …/…/……'
  return `${at.slice(11, 13)} giờ ${at.slice(14, 16)} phút,\nngày ${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`
}

/** The facts in words. */
export function controlWords(facts: ControlFacts): FormWords {
  const { office, partners, number, code, handOvers } = facts
  const open = Array.from({ length: Math.max(0, BLOCKS - handOvers.length) }, () => OPEN)
  return {
    ...facts,
    fields: {
      ...{ office, partners, number, code },
      receivedDay: dateInWords(facts.receivedDay),
      due: momentInWords(facts.dueDay, facts.dueTime)
    },
    tables: { steps: [...handOvers, ...open].map(rowOf) }
  }
}
