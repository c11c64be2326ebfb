import { localDateTime, parsePlainDate } from '../../lib/plain-date.ts'

// The forms of dates on the wire (integration.md 1.2, 1.6). All of them are Vietnam's time, UTC+07:00, but the ISO one.
// `local` is a local date-time 'YYYY-MM-DDTHH:mm'; instants are epoch ms.

/** yyyyMMddHHmmss. */
export const compactLocal = (local: string): string => `${local.replace(/[-T:]/g, '')}00`

/** yyyyMMddHHmmss of an instant. */
export const compactInstant = (at: number): string =>
  // Whole hours lie between the zones, so the seconds are the same in both.
  localDateTime(at).replace(/[-T:]/g, '') + new Date(at).toISOString().slice(17, 19)

/** yyyy-MM-dd HH:mm:ss. */
export const spacedLocal = (local: string): string => `${local.replace('T', ' ')}:00`

/** ISO 8601 with milliseconds, in UTC, of an instant. */
export const isoInstant = (at: number): string => new Date(at).toISOString()

/** ISO 8601 with milliseconds, in Vietnam's zone. */
export const isoLocal = (local: string): string => `${local}:00.000+07:00`

/** yyyyMMddHHmmss of a whole day of birth. A year alone cannot be said in this form, and no day is made up for it: ''. */
export const compactBirth = (birth: string): string =>
  parsePlainDate(birth) === undefined ? '' : `${birth.replaceAll('-', '')}000000`

/** The promised moment; a promise without an hour holds until the day ends. */
export const dueLocal = ({ dueDate, dueTime }: { readonly dueDate: string; readonly dueTime: string }): string =>
  `${dueDate}T${dueTime === '' ? '23:59' : dueTime}`
