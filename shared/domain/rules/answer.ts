import { unreachable } from '../../lib/invariant.ts'
import { parseLocalDateTime } from '../../lib/plain-date.ts'
import { parseCard } from '../applicant/card.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { computeDueDate } from '../deadline/due-date.ts'
import { classifyCode } from '../numbering/code.ts'
import { DEFAULT_OFFICE, DEFAULT_READINGS, type Office } from '../office/office.ts'
import { buildVietQr, readVietQr } from '../payment/vietqr.ts'
import { type DueDateQuestion, type Question, questionSchema, type VietQrQuestion } from './question.ts'

/** Answers one question of a lawyer's file with the functions that the counter itself uses; an unreadable one with an error. */
export function answerQuestion(raw: unknown, calendar: Calendar): Readonly<Record<string, unknown>> {
  const parsed = questionSchema.safeParse(raw)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? ''
    return { id: idOf(raw), ...unreadable(field) }
  }
  return { id: parsed.data.id, ...answerOf(parsed.data, calendar) }
}

const unreadable = (field: string) => ({
  error: field === '' ? 'Không đọc được câu hỏi.' : `Không đọc được câu hỏi: mục "${field}" sai.`
})

function idOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null
}

function answerOf(question: Question, calendar: Calendar): object {
  switch (question.kind) {
    case 'dueDate':
      return answerDueDate(question, calendar)
    case 'card': {
      const card = parseCard(question.text)
      if (!card.ok) return { ok: false, field: card.problem.field, problem: card.problem.problem }
      return { ok: true, value: card.value.card, warnings: card.value.warnings }
    }
    case 'code':
      return classifyCode(question.text)
    case 'vietqr':
      return answerVietQr(question)
    case 'vietqrRead': {
      const read = readVietQr(question.text)
      if (read.ok) return { ok: true, ...read.value }
      const { problem } = read
      return { ok: false, problem: problem.kind, ...('field' in problem ? { field: problem.field } : {}) }
    }
    default:
      return unreachable(question)
  }
}

function answerVietQr({ bin, account, service = 'account', amount, bill, purpose }: VietQrQuestion): object {
  const built = buildVietQr({
    ...{ bin, account, service },
    // An amount of 0 is none (integration.md 4.1).
    ...(amount === undefined || amount === 0 ? {} : { amount }),
    ...(bill === undefined ? {} : { bill }),
    ...(purpose === undefined ? {} : { purpose })
  })
  return built.ok ? { text: built.value } : unreadable(built.problem.field)
}

function answerDueDate({ receivedAt, limit, office }: DueDateQuestion, calendar: Calendar): object {
  const own: Office = {
    hours: { ...DEFAULT_OFFICE.hours, ...definedOf(office?.hours ?? {}) },
    weeklyOff: office?.weeklyOff ?? DEFAULT_OFFICE.weeklyOff,
    makeUp: office?.makeUp ?? null
  }
  return computeDueDate({
    receivedAt: parseLocalDateTime(receivedAt) ?? receivedAt,
    limit: {
      unit: limit.unit,
      cutoffHour: limit.cutoffHour ?? null,
      // Absent is right for a limit of the same day; null means unknown, for every unit.
      amount: limit.amount === undefined && limit.unit === 'SAME_DAY' ? 0 : (limit.amount ?? null),
      verified: limit.verified ?? true
    },
    office: own,
    readings: DEFAULT_READINGS,
    calendar
  })
}

/** Only the keys that were given, so that they overlay the default hours. */
function definedOf(hours: { [day in keyof Office['hours']]?: Office['hours'][day] | undefined }): Partial<
  Office['hours']
> {
  return Object.fromEntries(Object.entries(hours).filter(([, spans]) => spans !== undefined))
}
