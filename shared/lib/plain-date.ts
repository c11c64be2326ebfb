/** Vietnam has had one fixed offset since 1975; the counter never asks the machine for its zone. */
const OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

const two = (n: number) => String(n).padStart(2, '0')
const four = (n: number) => String(n).padStart(4, '0')

/** Days of a month, 1 to 12, of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function makeDate(year: number, month: number, day: number): string | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${four(year)}-${two(month)}-${two(day)}`
}

/** A real day written exactly 'YYYY-MM-DD', or undefined. */
export function parsePlainDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? makeDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** A real local date-time 'YYYY-MM-DDTHH:mm' (seconds are dropped), or undefined. */
export function parseLocalDateTime(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,3})?)?$/.exec(text)
  const date = match?.[1] === undefined ? undefined : parsePlainDate(match[1])
  return date && match ? `${date}T${match[2] ?? ''}:${match[3] ?? ''}` : undefined
}

/** Day number since 1970-01-01 of a real 'YYYY-MM-DD'. */
function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS)
}

function fromDayNumber(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10)
}

/** The day `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days)
}

/** The corresponding day `months` later, or the last day of that month when it has none (BLDS 2015 Điều 148.2). */
export function addMonths(date: string, months: number): string {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(total / 12)
  const month = (total % 12) + 1
  return `${four(year)}-${two(month)}-${two(Math.min(Number(date.slice(8)), daysInMonth(year, month)))}`
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(date: string): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7
}

/** Whole days from `a` to `b`; negative when b is earlier. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a)
}

/** Vietnamese local date-time 'YYYY-MM-DDTHH:mm' of an instant in epoch ms. */
export function localDateTime(epochMs: number): string {
  return new Date(epochMs + OFFSET_MS).toISOString().slice(0, 16)
}

/** The instant (epoch ms) of a real local date-time 'YYYY-MM-DDTHH:mm', Vietnamese time. */
export function instantOf(local: string): number {
  return Date.parse(`${local}:00Z`) - OFFSET_MS
}

/** Vietnamese local day of an instant in epoch ms. */
export function localDate(epochMs: number): string {
  return localDateTime(epochMs).slice(0, 10)
}

/** What a person types for a day: 5/3/1990, 05-03-1990, 5.3.1990, 05031990. Day first, four-digit year, never guessed. */
export function parseTypedDate(text: string): string | undefined {
  const match =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim())
  return match ? makeDate(Number(match[3]), Number(match[2]), Number(match[1])) : undefined
}

/** A day of birth as typed: a full date, or the year alone where that is all the papers say. */
export function parseTypedBirth(text: string): string | undefined {
  const year = /^(\d{4})$/.exec(text.trim())?.[1]
  if (year !== undefined) return Number(year) >= 1800 ? year : undefined
  return parseTypedDate(text)
}

/** 'DD/MM/YYYY'; a bare year stays, and so does what is no date. */
export function formatDate(plain: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(plain)
  return match ? `${match[3] ?? ''}/${match[2] ?? ''}/${match[1] ?? ''}` : plain
}
