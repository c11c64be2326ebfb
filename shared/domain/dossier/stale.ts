import type { DossierEvent, EventKind } from './event.ts'

/** What changes nothing that a clerk decides by: paper that came out, a scan, the official code. */
const NO_NEWS: ReadonlySet<EventKind> = new Set(['printed', 'paperAttached', 'codeGiven'])

/** True when something happened after `basedOn`, the last event that an author had seen, or `basedOn` is none of the history's. */
export function isStale(history: readonly Pick<DossierEvent, 'eventId' | 'body'>[], basedOn: string): boolean {
  const seen = history.findIndex(({ eventId }) => eventId === basedOn)
  return seen < 0 || history.slice(seen + 1).some(({ body }) => !NO_NEWS.has(body.kind))
}
